import { createDatabase, isUnseeded } from './support/databases.mjs'
import { ensureDependencies, NODE } from './support/dependencies.mjs'
import { openDoor } from './support/door.mjs'
import { databaseOf, environmentOf, makeFolders } from './support/environment.mjs'
import { migrate } from './support/migrations.mjs'
import { inRoot } from './support/paths.mjs'
import { portGiven } from './support/port_given.mjs'
import { attach, must } from './support/processes.mjs'
import { step } from './support/progress.mjs'

/** The watcher takes no TERM; its server does, and is gone by then. */
const ending = { endless: true, patience: 1500 }

openDoor('dev', develop, ending)

/** The development server: a change of a controller, page or route is seen without a restart. */
async function develop({ given, startServices }) {
  await portGiven(given, 'npm run dev')
  await ensureDependencies()
  const servers = await startServices()
  const env = environmentOf('development', given, servers)
  await prepareData(env, servers.mariadb, databaseOf('development', given))
  return attach(NODE, ['ace.js', 'serve', '--hmr'], { cwd: inRoot(), env, detached: true })
}

async function prepareData(env, mariadb, database) {
  makeFolders('development')
  await createDatabase(mariadb, database)
  await step('Database is current', () => migrate(env, { options: ['--no-schema-generate'] }))
  if (!(await isUnseeded(mariadb, database))) return
  await step('Shop filled', () =>
    must('ace db:seed', NODE, ['ace.js', 'db:seed'], { cwd: inRoot(), env })
  )
}
