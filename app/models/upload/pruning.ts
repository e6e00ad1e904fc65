import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import config from '#config/storage'
import Upload from '#models/upload'
import { ulidIn } from '#models/upload/keys'
import { IS_SHOWN, isShown } from '#models/upload/references'
import { remove } from '#models/upload/removing'
import clock from '#services/clock'
import type { Progress } from '#services/scheduler/job_command'
import storage from '#services/storage/storage'

const BATCH = 200
const FOLDERS = ['incoming', 'private', 'public']

/**
 * Deletes what nobody will ask for again: uploads that were never finished, photos that nothing has shown
 * for a day, and files that no upload knows. Safe to run twice and in parallel.
 * @returns how many of each
 */
export async function prune(progress: Progress = () => {}) {
  const now = clock.now()
  const unfinished = await giveUp(now)
  progress(unfinished)
  await noteIdle(now)
  const idle = await dropIdle(now)
  progress(unfinished + idle)
  return { unfinished, idle, strays: await sweep(now) }
}

async function giveUp(now: DateTime): Promise<number> {
  const before = now.minus({ hours: config.graceHours })
  return removeAll(
    (query) => query.where('status', 'pending').where('expires_at', '<', before.toJSDate()),
    async (_, upload) => upload.status === 'pending'
  )
}

/** Since when nothing shows a photo is known from the first look on. */
async function noteIdle(now: DateTime): Promise<void> {
  await db.rawQuery(
    `UPDATE uploads SET idle_since = NULL WHERE idle_since IS NOT NULL AND (${IS_SHOWN})`
  )
  await db.rawQuery(
    `UPDATE uploads SET idle_since = ?
     WHERE idle_since IS NULL AND status = 'ready' AND NOT (${IS_SHOWN})`,
    [now.toJSDate()]
  )
}

async function dropIdle(now: DateTime): Promise<number> {
  const before = now.minus({ hours: config.keepIdleHours })
  return removeAll(
    (query) => query.where('idle_since', '<=', before.toJSDate()),
    async (trx, { id }) => !(await isShown(trx, id))
  )
}

type Query = ReturnType<(typeof Upload)['query']>
type Trx = Parameters<typeof remove>[0]

/** One upload a transaction: nobody who shows one has to wait for the others. */
async function removeAll(
  narrow: (query: Query) => unknown,
  isStillDue: (trx: Trx, upload: Upload) => Promise<boolean>
): Promise<number> {
  let [removed, after] = [0, 0]
  for (;;) {
    const query = Upload.query().where('id', '>', after).orderBy('id').limit(BATCH)
    narrow(query)
    const due = await query
    for (const { id } of due) {
      const isGone = await db.transaction(async (trx) => {
        const upload = await Upload.query({ client: trx }).where('id', id).forUpdate().first()
        if (!upload || !(await isStillDue(trx, upload))) return false
        await remove(trx, upload)
        return true
      })
      if (isGone) removed++
    }
    if (due.length < BATCH) return removed
    after = due[due.length - 1].id
  }
}

/** Files without an upload, and what is left of an arrival that is over. Young ones may still get theirs. */
async function sweep(now: DateTime): Promise<number> {
  const before = now.minus({ hours: config.graceHours }).toMillis()
  let swept = 0
  let batch: string[] = []
  const flush = async () => {
    swept += await dropStrays(batch)
    batch = []
  }
  for (const folder of FOLDERS) {
    for await (const { key, storedAt } of storage.list(folder)) {
      if (storedAt.getTime() >= before) continue
      batch.push(key)
      if (batch.length === BATCH) await flush()
    }
  }
  await flush()
  return swept
}

async function dropStrays(keys: string[]): Promise<number> {
  const names = keys.flatMap((key) => ulidIn(key) ?? [])
  if (names.length === 0) return 0
  const uploads = await Upload.query().whereIn('ulid', [...new Set(names)])
  const known = new Map(uploads.map((upload) => [upload.ulid, upload]))
  const strays = keys.filter((key) => isStray(key, known.get(ulidIn(key) ?? '')))
  for (const key of strays) await storage.delete(key)
  return strays.length
}

function isStray(key: string, upload: Upload | undefined): boolean {
  if (!upload || key.endsWith('.part')) return true
  return key.startsWith('incoming/') && upload.status === 'ready'
}
