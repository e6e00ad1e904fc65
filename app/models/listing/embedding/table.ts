import db from '@adonisjs/lucid/services/db'

/** How many numbers a vector in the table has. */
export async function width(): Promise<number> {
  const [rows]: [{ type: string }[]] = await db.rawQuery(
    `SELECT COLUMN_TYPE AS type FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'listing_vectors' AND COLUMN_NAME = 'embedding'`
  )
  return Number(/\d+/.exec(rows[0]?.type ?? '')?.[0] ?? 0)
}

/** Neighbours that the index keeps of each vector, measured in docs/adr/0010. */
const LINKS = 24

/** Empties the table and gives it another width; every listing is to be embedded anew. */
export async function replaceTable(dimensions: number): Promise<void> {
  await db.rawQuery('TRUNCATE TABLE listing_vectors')
  await db.rawQuery('ALTER TABLE listing_vectors DROP INDEX IF EXISTS listing_vectors_embedding')
  await db.rawQuery(
    `ALTER TABLE listing_vectors MODIFY embedding VECTOR(${Math.trunc(dimensions)}) NOT NULL,
     ADD VECTOR INDEX listing_vectors_embedding (embedding) M=${LINKS} DISTANCE=cosine`
  )
}
