import { isAlone, needsTables, withoutTables } from './support/ace_commands.mjs'
import { createDatabase, isMigrated } from './support/databases.mjs'
import { ensureDependencies, NODE } from './support/dependencies.mjs'
import { openDoor } from './support/door.mjs'
import { databaseOf, environmentOf } from './support/environment.mjs'
import { inRoot } from './support/paths.mjs'
import { attach, must } from './support/processes.mjs'
import { Trouble } from './support/progress.mjs'
import { NO_SERVERS } from './support/services.mjs'

const MODES = ['development', 'test', 'demo', 'production']

/** Ace on Node 24, in development or in the mode that APP_MODE names. */
openDoor('ace', async ({ args, given, startServices }) => {
  const mode = given.APP_MODE ?? 'development'
  if (!MODES.includes(mode))
    throw new Trouble(`APP_MODE is one of ${MODES.join(', ')}, not ${mode}.`)
  await ensureDependencies()
  const alone = mode === 'production' || isAlone(args)
  const servers = alone ? NO_SERVERS : await startServices()
  if (!alone) {
    const database = databaseOf(mode, given)
    await createDatabase(servers.mariadb, database)
    const isEmpty = needsTables(args) && !(await isMigrated(servers.mariadb, database))
    if (isEmpty && (await isCommand(args[0], environmentOf(mode, given, servers))))
      throw new Trouble(withoutTables(mode, database, args.join(' ')))
  }
  const env = environmentOf(mode, given, servers)
  return attach(NODE, ['ace.js', ...helpFirst(args)], { cwd: inRoot(), env, stdio: 'inherit' })
})

/** Ace shows the help of a command and then misses its arguments; its own word for help does not. */
function helpFirst(args) {
  return args.length > 1 && args.includes('--help') ? ['help', args[0]] : args
}

/** Ace itself has the best words for a command that is none. */
async function isCommand(name, env) {
  const listed = await must('ace list', NODE, ['ace.js', 'list', '--json'], { cwd: inRoot(), env })
  return JSON.parse(listed).some(({ commandName, aliases }) =>
    [commandName, ...aliases].includes(name)
  )
}
