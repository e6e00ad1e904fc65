import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { test } from '@japa/runner'
import { sources } from '#tests/unit/architecture/sources'

type Messages = { [key: string]: string | Messages }

/** Keys that a helper completes at run time, by the literal they begin with. */
const PREFIX = /\bt\(\s*`([\w.]+)\.\$\{/g
const LITERAL = /\b(?:t|formatMessage)\(\s*['"]([\w-]+(?:\.[\w-]+)+)['"]/g

/** A language is always offered by its own name. */
const LANGUAGE_NAME = '한국어'

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|<!--[\s\S]*?-->/g, '')
}

function words(locale: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const file of sources([`resources/lang/${locale}`], /\.json$/)) {
    const area = file.path.slice(file.path.lastIndexOf('/') + 1, -'.json'.length)
    flatten(JSON.parse(file.text), area, found)
  }
  return found
}

function flatten(node: Messages, prefix: string, into: Map<string, string>): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string') into.set(`${prefix}.${key}`, value)
    else flatten(value, `${prefix}.${key}`, into)
  }
}

function holes(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    const inner =
      element.type === TYPE.select || element.type === TYPE.plural
        ? Object.values(element.options).flatMap((option) => holes(option.value))
        : element.type === TYPE.tag
          ? holes(element.children)
          : []
    return [element.value, ...inner]
  })
}

const holesOf = (text: string) => [...new Set(holes(parse(text)))].sort()

test.group('Architecture: words', () => {
  const ko = words('ko')
  const en = words('en')

  test('both languages have the same messages', ({ assert }) => {
    assert.isAbove(ko.size, 10)
    assert.deepEqual(
      [...ko.keys()].filter((key) => !en.has(key)),
      []
    )
    assert.deepEqual(
      [...en.keys()].filter((key) => !ko.has(key)),
      []
    )
  })

  test('both languages fill the same holes', ({ assert }) => {
    const uneven = [...ko].filter(([key, text]) => {
      const other = en.get(key)
      return other !== undefined && holesOf(text).join() !== holesOf(other).join()
    })
    assert.deepEqual(
      uneven.map(([key]) => key),
      []
    )
  })

  test('every message that code names exists', ({ assert }) => {
    const missing = sources(['resources', 'app']).flatMap((file) => [
      ...[...file.text.matchAll(LITERAL)]
        .filter(([, key]) => !ko.has(key))
        .map(([, key]) => `${file.path}: ${key}`),
      ...[...file.text.matchAll(PREFIX)]
        .filter(([, prefix]) => ![...ko.keys()].some((key) => key.startsWith(`${prefix}.`)))
        .map(([, prefix]) => `${file.path}: ${prefix}.…`),
    ])
    assert.deepEqual(missing, [])
  })

  test('what the pages say is in one file of words, once', ({ assert }) => {
    const said = sources(['resources/pages', 'resources/components', 'resources/layouts'])
      .flatMap(({ text }) => [...text.matchAll(LITERAL), ...text.matchAll(PREFIX)])
      .map(([, key]) => key.split('.')[0])
    assert.isAbove(said.length, 500)
    for (const locale of ['ko', 'en']) {
      const carried = sources(['resources/words'])
        .filter(({ path }) => path.includes(`/${locale}`))
        .flatMap(({ text }) => /lang\/\w+\/\{?([\w,]+)\}?\.json/.exec(text)![1].split(','))
      assert.sameMembers(carried, [...new Set(carried)])
      assert.includeMembers(carried, [...new Set(said)])
    }
  })

  test('no sentence is written into a component', ({ assert }) => {
    const korean = sources(['resources/pages', 'resources/components', 'resources/layouts']).filter(
      (file) => /\p{Script=Hangul}/u.test(withoutComments(file.text).replaceAll(LANGUAGE_NAME, ''))
    )
    assert.deepEqual(
      korean.map((file) => file.path),
      []
    )
  })
})
