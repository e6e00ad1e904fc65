import { test } from '@japa/runner'

const MODULE = new URL('../../../deploy/bluegreen/migrations.mjs', import.meta.url).href
const { migrate } = await import(MODULE)
const LOCKED = 'ended with 1:\n[ error ] Lock wait timeout exceeded; try restarting transaction'

/** Migrations that fail with these words, one after the other, and then run. */
function failing(...words: string[]) {
  const said: string[] = []
  let runs = 0
  const driver = {
    async migrate(release: string) {
      const message = words[runs++]
      if (message) throw new Error(message)
      return release
    },
  }
  const run = (options = {}) =>
    migrate(driver, '2', { say: (line: string) => said.push(line), pauseMs: 1, ...options })
  return { run, said, runs: () => runs }
}

test.group('Migrations of a deployment', () => {
  test('that find a table held are tried again', async ({ assert }) => {
    const { run, said, runs } = failing(LOCKED, LOCKED)
    const done = await run()
    assert.equal(done, '2')
    assert.equal(runs(), 3)
    assert.lengthOf(said, 2)
    assert.match(said[0], /a transaction holds a table .* try 1 of 3/)
  })

  test('that find it held for long give up, and say what to do', async ({ assert }) => {
    const { run, runs } = failing(...Array.from({ length: 5 }, () => LOCKED))
    await assert.rejects(
      run,
      /Lock wait[^]*gave up 3 times\. No new code runs[^]*Deploy again when/
    )
    assert.equal(runs(), 3)
  })

  test('that fail at something else are not tried again', async ({ assert }) => {
    const { run, runs } = failing("Unknown column 'a'")
    await assert.rejects(run, "Unknown column 'a'")
    assert.equal(runs(), 1)
  })

  test('are not tried again after somebody has said to end', async ({ assert }) => {
    const { run, runs } = failing(LOCKED)
    const signal = AbortSignal.abort(new Error('told to end'))
    await assert.rejects(() => run({ signal, pauseMs: 60_000 }), 'told to end')
    assert.equal(runs(), 1)
  })
})
