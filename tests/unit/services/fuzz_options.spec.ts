import { test } from '@japa/runner'

const MODULE = new URL('../../../bin/support/fuzz_options.mjs', import.meta.url)

interface Options {
  fuzzOptions: (args: string[], now?: number) => { requests: number; seed: number } | null
}

test.group('What npm run fuzz is asked', () => {
  test('is known, or refused with the help, before anything starts', async ({ assert }) => {
    const { fuzzOptions } = (await import(MODULE.href)) as Options

    assert.deepEqual(fuzzOptions([], 2_000_041), { requests: 5_000, seed: 42 })
    assert.deepEqual(fuzzOptions(['--requests', '12', '--seed=7']), { requests: 12, seed: 7 })
    assert.isNull(fuzzOptions(['--help']))
    for (const wrong of [
      ['--requests', 'abc'],
      ['--seed', '0'],
      ['--requests'],
      ['--reqests', '5'],
      ['5'],
    ])
      assert.throws(() => fuzzOptions(wrong), /--requests N/)
  })
})
