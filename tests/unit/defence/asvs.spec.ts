import { existsSync, readFileSync } from 'node:fs'
import { test } from '@japa/runner'

const ROOT = new URL('../../../', import.meta.url)

/** Requirements of levels 1 and 2, section: numbers. Version 5.0.0. */
const LEVELS_1_AND_2 = `
1.1: 1 2
1.2: 1 2 3 4 5 6 7 8 9
1.3: 1 2 3 4 5 6 7 8 9 10 11
1.4: 1 2 3
1.5: 1 2
2.1: 1 2 3
2.2: 1 2 3
2.3: 1 2 3 4
2.4: 1
3.2: 1 2
3.3: 1 2 3 4
3.4: 1 2 3 4 5 6
3.5: 1 2 3 4 5
3.7: 1 2
4.1: 1 2 3
4.2: 1
4.3: 1 2
4.4: 1 2 3 4
5.1: 1
5.2: 1 2 3
5.3: 1 2
5.4: 1 2 3
6.1: 1 2 3
6.2: 1 2 3 4 5 6 7 8 9 10 11 12
6.3: 1 2 3 4
6.4: 1 2 3 4
6.5: 1 2 3 4 5
6.6: 1 2 3
6.8: 1 2 3 4
7.1: 1 2 3
7.2: 1 2 3 4
7.3: 1 2
7.4: 1 2 3 4 5
7.5: 1 2
7.6: 1 2
8.1: 1 2
8.2: 1 2 3
8.3: 1
8.4: 1
9.1: 1 2 3
9.2: 1 2 3 4
10.1: 1 2
10.2: 1 2
10.3: 1 2 3 4
10.4: 1 2 3 4 5 6 7 8 9 10 11
10.5: 1 2 3 4 5
10.6: 1 2
10.7: 1 2 3
11.1: 1 2
11.2: 1 2 3
11.3: 1 2 3
11.4: 1 2 3 4
11.5: 1
11.6: 1
12.1: 1 2 3
12.2: 1 2
12.3: 1 2 3 4
13.1: 1
13.2: 1 2 3 4 5
13.3: 1 2
13.4: 1 2 3 4 5
14.1: 1 2
14.2: 1 2 3 4
14.3: 1 2 3
15.1: 1 2 3
15.2: 1 2 3
15.3: 1 2 3 4 5 6 7
16.1: 1
16.2: 1 2 3 4 5
16.3: 1 2 3 4
16.4: 1 2 3
16.5: 1 2 3
17.1: 1
17.2: 1 2 3 4
17.3: 1 2
`

interface Row {
  numbers: string[]
  held: string
}

function required(): string[] {
  return LEVELS_1_AND_2.trim()
    .split('\n')
    .flatMap((line) => {
      const [section, numbers] = line.split(':')
      return numbers
        .trim()
        .split(' ')
        .map((number) => `${section.trim()}.${number}`)
    })
}

function rows(): Row[] {
  const page = readFileSync(new URL('docs/security.md', ROOT), 'utf8')
  return page
    .split('\n')
    .filter((line) => /^\| \d+\.\d+\.\d+/.test(line))
    .map((line) => line.slice(2, -2).split(/ \| /))
    .map(([numbers, , held]) => ({ numbers: numbers.trim().split(' '), held: held.trim() }))
}

function named({ held }: Row): { file: string; title: string }[] {
  return [...held.matchAll(/`((?:unit|functional|browser)\/[\w/]+)` “([^”]+)”/g)].map(
    ([, file, title]) => ({ file, title })
  )
}

/** Titles as they stand in the source: a pattern is named by its holes. */
function titlesOf(file: string): string[] {
  const path = new URL(`tests/${file}.spec.ts`, ROOT)
  if (!existsSync(path)) return []
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(/\btest\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g)].map(([, , title]) =>
    title.replaceAll(/\\(.)/g, '$1')
  )
}

test.group('Defence: the table of ASVS', () => {
  test('has every requirement of levels 1 and 2 once', ({ assert }) => {
    const listed = rows().flatMap(({ numbers }) => numbers)
    assert.lengthOf(required(), 253)
    assert.deepEqual(
      listed.filter((number, at) => listed.indexOf(number) !== at),
      []
    )
    assert.sameMembers(listed, required())
  })

  test('says of each what holds it', ({ assert }) => {
    const bare = rows().filter((row) => named(row).length === 0 && row.held.length < 8)
    assert.deepEqual(bare, [])
    assert.isAbove(rows().filter((row) => named(row).length > 0).length, 100)
  })

  test('names tests that exist, and nothing that only looks like one', ({ assert }) => {
    const missing = rows()
      .flatMap(named)
      .filter(({ file, title }) => !titlesOf(file).includes(title))
      .map(({ file, title }) => `${file} “${title}”`)
    assert.deepEqual(missing, [])
    const unread = rows().filter(
      (row) => (row.held.match(/`(unit|functional|browser)\//g) ?? []).length !== named(row).length
    )
    assert.deepEqual(unread, [])
  })
})
