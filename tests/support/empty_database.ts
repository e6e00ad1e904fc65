import db from '@adonisjs/lucid/services/db'

/** Every table, after a test whose rows had to be committed; without a word, unlike the command. */
export function emptyDatabase() {
  return db.connection().truncateAllTables(['adonis_schema', 'adonis_schema_versions'])
}
