import { IntlMessageFormat } from 'intl-messageformat'

type Messages = { [key: string]: string | Messages }

const words = import.meta.glob<Record<string, Messages>>('../words/*.ts', { import: 'default' })
const files = new Set<string>()
const loaded = new Map<string, Map<string, string>>()
const formats = new Map<string, IntlMessageFormat>()

/** Pages whose words are all in the first file of their language. */
const SHOP =
  /^(home$|listings\/|users\/|favourites\/|saved_searches\/|auth\/(?!restricted$)|search\/|errors\/)/

/** Loads the words that a page needs, once; call before rendering it. */
export async function loadMessages(locale: string, page: string): Promise<void> {
  await load(locale, locale)
  if (!SHOP.test(page)) await load(locale, `${locale}_more`)
  if (page.startsWith('admin/')) await load(locale, `${locale}_staff`)
}

async function load(locale: string, file: string): Promise<void> {
  if (files.has(file)) return
  const messages = loaded.get(locale) ?? new Map<string, string>()
  for (const [path, tree] of Object.entries(await words[`../words/${file}.ts`]())) {
    const area = path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
    flatten(tree, area, messages)
  }
  loaded.set(locale, messages)
  files.add(file)
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
