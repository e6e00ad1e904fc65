import { BaseSchema } from '@adonisjs/lucid/schema'

/** Short questions lie far from every text; with 8 links a walk lost its way in a third of them. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('ALTER TABLE listing_vectors DROP INDEX listing_vectors_embedding')
    this.schema.raw(
      `ALTER TABLE listing_vectors
       ADD VECTOR INDEX listing_vectors_embedding (embedding) M=24 DISTANCE=cosine`
    )
  }

  async down() {
    this.schema.raw('ALTER TABLE listing_vectors DROP INDEX listing_vectors_embedding')
    this.schema.raw(
      `ALTER TABLE listing_vectors
       ADD VECTOR INDEX listing_vectors_embedding (embedding) M=8 DISTANCE=cosine`
    )
  }
}
