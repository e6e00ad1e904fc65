import { Env, errors } from '@adonisjs/core/env'
import type { Rules } from '#start/env'

type Read<R> = { [Name in keyof R]: R[Name] extends (...words: never[]) => infer V ? V : never }
type Values = Read<Rules>

/** Variables of which some may be missing. */
export interface Readable {
  get<Name extends keyof Values>(name: Name): Values[Name] | undefined
  get<Name extends keyof Values, Usual>(
    name: Name,
    usual: Usual
  ): Exclude<Values[Name], undefined> | Usual
}

type Rule = (name: string, value?: string) => unknown

/**
 * The environment as the rules want it. Otherwise the process ends here, with one line for each variable that
 * is missing or wrong: whoever started it needs these and no stack.
 */
export async function readEnvironment<R extends Record<string, Rule>>(
  root: URL,
  rules: R,
  refusals: (env: Readable) => string[]
): Promise<Env<Read<R>>> {
  let env: Env<Read<R>> | undefined
  try {
    env = (await Env.create(root, rules)) as Env<Read<R>>
  } catch (error) {
    if (!(error instanceof errors.E_INVALID_ENV_VARIABLES)) throw error
  }
  const { values, problems } = tried(rules)
  const get = (name: string, usual?: unknown) => values.get(name) ?? usual
  problems.push(...refusals({ get } as Readable))
  return env && problems.length === 0 ? env : refuse(problems)
}

function tried(rules: Record<string, Rule>) {
  const values = new Map<string, unknown>()
  const problems: string[] = []
  for (const [name, rule] of Object.entries(rules)) {
    const given = process.env[name]
    try {
      values.set(name, rule(name, given))
    } catch (error) {
      problems.push(`${name} is ${given ? 'wrong' : 'missing'}: ${wordsOf(error)}`)
    }
  }
  return { values, problems }
}

function wordsOf(error: unknown): string {
  const { message } = error as Error
  const [, form] = /(must be .*?)(?:, instead received| \(Current value|$)/.exec(message) ?? []
  return form ?? message
}

function refuse(problems: string[]): never {
  const lines = problems.map((problem) => `  ${problem}`)
  process.stderr.write(
    ['The environment is not complete (.env.example explains each variable):', ...lines, ''].join(
      '\n'
    )
  )
  process.exit(1)
}
