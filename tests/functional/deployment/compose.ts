import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { ROOT } from '#tests/functional/deployment/host'

export interface Service {
  image: string
  command?: string[]
  entrypoint?: string[]
  environment?: Record<string, string>
  env_file?: string[]
  ports?: string[]
  networks?: string[] | Record<string, { ipv4_address?: string } | null>
  healthcheck?: { test?: string[]; disable?: boolean }
  restart?: string
  read_only?: boolean
  cap_drop?: string[]
  profiles?: string[]
  volumes?: string[]
}

interface Compose {
  services: Record<string, Service>
  networks: Record<string, { internal?: boolean; ipam?: { config: Subnet[] } } | null>
}

interface Subnet {
  subnet: string
  ip_range: string
  gateway: string
}

const { load } = createRequire(import.meta.url)('js-yaml') as { load(text: string): unknown }

export const composeText = readFileSync(join(ROOT, 'deploy/compose.yml'), 'utf8')

/** What docker compose reads, with `<<` merged. */
export const compose = load(composeText) as Compose

/** Every variable that .env.example explains, with its usual value. */
export const explained = parseEnv(readFileSync(join(ROOT, '.env.example'), 'utf8'))

/** Names of variables that stand in `${}`, but not in `$${}`, which is the container's. */
export function namedVariables(): string[] {
  const found = composeText.matchAll(/(?<!\$)\$\{([A-Z\d_]+)/g)
  return [...new Set([...found].map(([, name]) => name))]
}

/** `${}` as compose reads it; what has to be given (`:?`) is nothing here when it is not. */
function interpolated(text: string, given: Record<string, string>): string {
  return text.replaceAll(
    /(?<!\$)\$\{([A-Z\d_]+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, kind?: string, otherwise?: string) =>
      given[name] || (kind === '-' ? (otherwise ?? '') : '')
  )
}

/**
 * What a process of the service finds in its environment: the file first, then what compose says.
 * @param given what stands in deploy/.env
 */
export function environmentOf(
  service: Service,
  file: Record<string, string>,
  given: Record<string, string>
) {
  const own = Object.entries(service.environment ?? {}).map(([name, value]) => [
    name,
    interpolated(value, given),
  ])
  return { ...(service.env_file ? file : {}), ...Object.fromEntries(own) }
}

/** The words that a service runs, without the program. */
export function wordsOf(service: Service, given: Record<string, string> = {}): string[] {
  const [, ...words] = [...(service.entrypoint ?? []), ...(service.command ?? [])]
  return words.map((word) => interpolated(word, given))
}
