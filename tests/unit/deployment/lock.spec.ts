import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { test } from '@japa/runner'

const LOCK = new URL('../../../deploy/bluegreen/lock.mjs', import.meta.url).href
const { alone, holderOf } = await import(LOCK)
const execute = promisify(execFile)
const RACERS = 4
const MS = 1_500

/**
 * Takes the lock over and over, and notes whoever else is in; every other time it leaves behind what one that died
 * would: a lock of a process that is no more.
 */
const RACER = `
import { linkSync, rmSync, writeFileSync } from 'node:fs'
const { alone } = await import(${JSON.stringify(LOCK)})
const [path, ms] = process.argv.slice(-2)
let [held, shared, left] = [0, 0, 0]
for (const until = Date.now() + Number(ms); Date.now() < until; ) {
  try {
    await alone(path, async () => {
      held++
      try {
        writeFileSync(path + '-inside', '', { flag: 'wx' })
        await new Promise((resolve) => setImmediate(resolve))
        rmSync(path + '-inside')
      } catch {
        shared++
      }
    })
    if (held % 2) continue
    const dead = path + '-dead-' + process.pid
    writeFileSync(dead, process.pid + '@gone.' + left++)
    try { linkSync(dead, path) } catch {}
    rmSync(dead)
  } catch (error) {
    if (!/deploys already/.test(error.message)) throw error
  }
}
console.log(JSON.stringify({ held, shared }))
`

test.group('The lock of a deployment', (group) => {
  let folder: string
  let path: string
  group.tap((each) => each.timeout(30_000))
  group.each.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chwimeet-lock-'))
    path = join(folder, 'state.json.lock')
    return () => rm(folder, { recursive: true, force: true })
  })

  test('is held by one of many who race for it, and for what the dead left', async ({ assert }) => {
    const args = ['--input-type=module', '-e', RACER, path, String(MS)]
    const racers = Array.from({ length: RACERS }, () => execute(process.execPath, args))
    const answers = await Promise.all(racers)
    const results = answers.map(({ stdout }) => JSON.parse(stdout) as Record<string, number>)
    for (const { held, shared } of results) {
      assert.equal(shared, 0)
      assert.isAbove(held, 0)
    }
  })

  test('that says nothing, or names who is no more, is taken over: "{$self}"')
    .with(['', '1', '1@gone.1'])
    .run(async ({ assert }, left) => {
      await writeFile(path, left)
      assert.isUndefined(holderOf(path))
      const seen = await alone(path, async () => holderOf(path))
      assert.equal(seen, process.pid)
      assert.deepEqual(await readdir(folder), [])
    })

  test('of one that lives is left alone, and so is what it did', async ({ assert }) => {
    await alone(path, async () => {
      await assert.rejects(
        () => alone(path, async () => {}),
        new RegExp(`Process ${process.pid} deploys already`)
      )
      assert.equal(holderOf(path), process.pid)
    })
    assert.deepEqual(await readdir(folder), [])
  })
})
