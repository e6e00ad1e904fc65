import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { INVARIANTS } from '#services/watchdog/invariants'

const read = (name: string) =>
  readFileSync(new URL(`../../../docs/${name}.md`, import.meta.url), 'utf8')

test.group('What is written about the watch', () => {
  const names = INVARIANTS.map(({ name }) => name)

  test('the table has each invariant, and no other', ({ assert }) => {
    const [, table] = read('recovery').split('| invariant |')
    const rows = [...table.split('\n\n')[0].matchAll(/^\| `([^`]+)` \|/gm)]
    assert.sameMembers(
      rows.map(([, name]) => name),
      names
    )
  })

  test('the runbooks have a section for each', ({ assert }) => {
    const [, part] = read('runbooks').split('## What the watch found')
    const sections = [...part.split('\n## ')[0].matchAll(/^### (.+)$/gm)]
    assert.sameMembers(
      sections.map(([, name]) => name),
      names
    )
  })
})
