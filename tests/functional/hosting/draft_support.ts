import db from '@adonisjs/lucid/services/db'
import { bytesOf } from '#models/listing/embedding/claims'
import ai from '#services/ai/ai'
import { leafCategory } from '#tests/functional/hosting/support'

export async function leafNamed(name: string) {
  const leaf = await leafCategory()
  return leaf.merge({ name }).save()
}

/** In the index as the worker would put it there. */
export async function embedded({ id, title }: { id: number; title: string }) {
  const { vectors, space } = await ai.embed({ texts: [title] }, { by: null })
  await db.from('listing_vectors').where('listing_id', id).delete()
  await db.table('listing_vectors').insert({
    listing_id: id,
    version: 1,
    space,
    fingerprint: 'f'.repeat(64),
    embedding: bytesOf(vectors[0]),
  })
}
