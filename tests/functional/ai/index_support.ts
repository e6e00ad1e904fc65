import { spawn } from 'node:child_process'
import db from '@adonisjs/lucid/services/db'
import type { OpenAiStub } from '#tests/support/openai_stub'
import { KEY } from '#tests/support/openai_stub'
import ai from '#services/ai/ai'

interface Row {
  listing_id: number
  version: number
  status: string
  /** Of the vector; null when there is none. */
  stored: number | null
}

export async function rows(): Promise<Row[]> {
  return db
    .from('listing_embeddings as e')
    .leftJoin('listing_vectors as v', 'v.listing_id', 'e.listing_id')
    .orderBy('e.listing_id')
    .select('e.listing_id', 'e.version', 'e.status', 'v.version as stored')
}

export function vectorsOf(listingId: number) {
  return db.from('listing_vectors').where('listing_id', listingId).select('listing_id', 'version')
}

/** Ids of the listings nearest to a text, by the index. */
export async function nearestTo(text: string, limit = 3): Promise<number[]> {
  const { vectors } = await ai.embed({ texts: [text] }, { by: null })
  const [found]: [{ id: number }[]] = await db.rawQuery(
    `SELECT listing_id AS id FROM listing_vectors
     ORDER BY VEC_DISTANCE_COSINE(embedding, ?) LIMIT ${limit}`,
    [Buffer.from(new Float32Array(vectors[0]).buffer)]
  )
  return found.map(({ id }) => id)
}

/** `listings:embed` as operators run it, with the stub for a provider. */
export function embedProcess(stub: OpenAiStub, leaseSeconds = 2) {
  const child = spawn(process.execPath, ['ace.js', 'listings:embed'], {
    env: {
      ...process.env,
      AI: 'openai',
      OPENAI_API_KEY: KEY,
      OPENAI_BASE_URL: stub.baseUrl,
      AI_LEASE_SECONDS: String(leaseSeconds),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const over = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { kill: () => child.kill('SIGKILL'), over }
}
