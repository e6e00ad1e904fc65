import { spawn } from 'node:child_process'
import db from '@adonisjs/lucid/services/db'
import { KEY, type OpenAiStub } from '#tests/support/openai_stub'

const LEASE_SECONDS = 5

/** `listings:embed` in processes of their own, with the stub for a provider. */
export function startWorker(stub: OpenAiStub) {
  const child = spawn(process.execPath, ['ace.js', 'listings:embed'], {
    env: {
      ...process.env,
      AI: 'openai',
      AI_DOLLARS_PER_DAY: '1000',
      OPENAI_API_KEY: KEY,
      OPENAI_BASE_URL: stub.baseUrl,
      AI_LEASE_SECONDS: String(LEASE_SECONDS),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return { kill: () => child.kill('SIGKILL'), over }
}

/** Everything waits again, as a version that nobody has seen. */
export async function forgetVectors(): Promise<void> {
  await db.rawQuery('TRUNCATE TABLE listing_vectors')
  await db.from('listing_embeddings').update({
    status: 'WAIT',
    claim_token: null,
    attempts: 0,
    due_at: db.raw('UTC_TIMESTAMP(3)'),
    version: db.raw('version + 1'),
  })
}

/** How many listings have the vector of their present version, and how many vectors there are. */
export async function stored(): Promise<{ present: number; vectors: number; undone: number }> {
  const [[row]]: [{ present: number; vectors: number; undone: number }[]] = await db.rawQuery(
    `SELECT COALESCE(SUM(e.status = 'DONE' AND v.version = e.version), 0) AS present,
       COALESCE(SUM(e.status <> 'DONE'), 0) AS undone,
       (SELECT COUNT(*) FROM listing_vectors) AS vectors
     FROM listing_embeddings e LEFT JOIN listing_vectors v ON v.listing_id = e.listing_id`
  )
  return {
    present: Number(row.present),
    vectors: Number(row.vectors),
    undone: Number(row.undone),
  }
}
