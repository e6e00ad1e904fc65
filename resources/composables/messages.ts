import { IntlMessageFormat } from 'intl-messageformat'

type Messages = { [key: string]: string | Messages }

const files = import.meta.glob<{ default: Messages }>('../lang/*/*.json')
const loaded = new Map<string, Map<string, string>>()
const formats = new Map<string, IntlMessageFormat>()

/** Loads the words of one locale, once; call before rendering in it. */
export async function loadMessages(locale: string): Promise<void> {
  if (loaded.has(locale)) return
  const messages = new Map<string, string>()
  const own = Object.entries(files).filter(([path]) => path.startsWith(`../lang/${locale}/`))
  await Promise.all(
    own.map(async ([path, load]) => {
      const area = path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
      flatten((await load()).default, area, messages)
    })
  )
  loaded.set(locale, messages)
}

/** One message in the ICU format that the server's files use; a missing key shows itself. */
export function message(locale: string, key: string, values?: Record<string, unknown>): string {
  const text = loaded.get(locale)?.get(key)
  if (text === undefined) return key
  if (!values && !text.includes('{')) return text
  const id = `${locale}:${key}`
  if (!formats.has(id)) formats.set(id, new IntlMessageFormat(text, locale))
  return String(formats.get(id)!.format(values as Record<string, string>))
}

function flatten(node: Messages, prefix: string, into: Map<string, string>): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string') into.set(`${prefix}.${key}`, value)
    else flatten(value, `${prefix}.${key}`, into)
  }
}
