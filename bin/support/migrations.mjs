import { NODE } from './dependencies.mjs'
import { withLock } from './lock.mjs'
import { inRoot } from './paths.mjs'
import { must } from './processes.mjs'

/**
 * Brings the database of `env` up to date. Lucid's own lock has one name for the whole server, so
 * migrating the demo's database would refuse the tests': ours is one for each database.
 */
export function migrate(env, { folder = '.', options = [] } = {}) {
  const args = ['ace.js', 'migration:run', '--disable-locks', ...options]
  return withLock(`migrations of ${env.DB_DATABASE}`, () =>
    must('ace migration:run', NODE, args, { cwd: inRoot(folder), env })
  )
}
