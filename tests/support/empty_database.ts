import ace from '@adonisjs/core/services/ace'

/** Every table, after a test whose rows had to be committed. The test utility would migrate first, under a lock. */
export async function emptyDatabase() {
  const truncate = await ace.exec('db:truncate', [])
  if (truncate.error) throw truncate.error
}
