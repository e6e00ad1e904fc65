import db from '@adonisjs/lucid/services/db'
import retention from '#config/retention'
import clock from '#services/clock'

const BATCH = 1_000

/**
 * Erases what staff wrote as reasons years ago: it may name people. The entries stay, and verify without it.
 * Safe to run twice and in parallel.
 * @returns how many reasons were erased
 */
export async function eraseReasons(progress: (erased: number) => void = () => {}) {
  const before = clock.now().minus({ years: retention.disputeYears }).toJSDate()
  for (let erased = 0; ; progress(erased)) {
    const old: { id: number }[] = await db
      .from('audit_reasons')
      .join('audit_entries', 'audit_entries.id', 'audit_reasons.entry_id')
      .where('audit_entries.created_at', '<', before)
      .orderBy('audit_reasons.entry_id')
      .limit(BATCH)
      .select('audit_entries.id')
    const ids = old.map(({ id }) => id)
    if (ids.length > 0) {
      erased += Number(await db.from('audit_reasons').whereIn('entry_id', ids).delete())
    }
    if (ids.length < BATCH) return erased
  }
}
