import { createDatabase, isUnseeded } from './support/databases.mjs'
import { ensureDependencies, NODE } from './support/dependencies.mjs'
import { openDoor } from './support/door.mjs'
import { databaseOf, environmentOf, makeFolders } from './support/environment.mjs'
import { inRoot } from './support/paths.mjs'
import { isFree } from './support/ports.mjs'
import { attach, must } from './support/processes.mjs'
import { step, Trouble } from './support/progress.mjs'

/** The watcher takes no TERM; its server does, and is gone by then. */
const ending = { endless: true, patience: 1500 }

/** The development server: a change of a controller, page or route is seen without a restart. */
openDoor(
  'dev',
  async ({ given, startServices }) => {
    const port = Number(given.PORT ?? 3333)
    if (!(await isFree(port)))
      throw new Trouble(`Port ${port} is in use. Choose another: PORT=${port + 1} npm run dev`)
    await ensureDependencies()
    const { mariadb, ...servers } = await startServices()
    const database = databaseOf('development', given)
    const env = environmentOf('development', given, { mariadb, ...servers })
    const ace = (...args) =>
      must(`ace ${args[0]}`, NODE, ['ace.js', ...args], { cwd: inRoot(), env })
    makeFolders('development')
    await createDatabase(mariadb, database)
    await step('Database is current', () => ace('migration:run'))
    if (await isUnseeded(mariadb, database)) await step('Shop filled', () => ace('db:seed'))
    return attach(NODE, ['ace.js', 'serve', '--hmr'], { cwd: inRoot(), env, detached: true })
  },
  ending
)
