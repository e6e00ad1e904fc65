/** Ace's own commands, which read and write files and nothing else. */
const WITHOUT_SERVICES = /^(list|help|build|codegen|(env|generate|inspect|make|list):.+)$/

/** Those that make the tables, or look how far they are. */
const MAKING_TABLES = /^(migration|db|schema):/

/** Whether a command finds nothing to work on in a database without tables. */
export function needsTables([command = '']) {
  return !MAKING_TABLES.test(command)
}

/** What to do when they are not there. `shown` is the command as it was typed. */
export function withoutTables(mode, database, shown) {
  return mode === 'demo'
    ? `The database ${database} of the demo has no tables yet: \`npm run demo\` makes them.`
    : `The database ${database} of ${mode} has no tables yet: \`npm run dev\` makes them. ` +
        `For the shop of \`npm run demo\`: APP_MODE=demo npm run ace -- ${shown}`
}

/** Whether a command does without the database and Redis. */
export function isAlone(args) {
  return args.length === 0 || WITHOUT_SERVICES.test(args[0]) || args.includes('--help')
}
