/** Ace's own commands, which read and write files and nothing else. */
const WITHOUT_SERVICES = /^(list|help|build|codegen|(env|generate|inspect|make|list):.+)$/

/** Whether a command does without the database and Redis. */
export function isAlone(args) {
  return args.length === 0 || WITHOUT_SERVICES.test(args[0]) || args.includes('--help')
}
