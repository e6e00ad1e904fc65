import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'

const SCRIPT = new URL('../../../deploy/bluegreen.mjs', import.meta.url)
const { configOf } = (await import(new URL('bluegreen/config.mjs', SCRIPT).href)) as {
  configOf(path: string): { companions: Record<string, object> }
}
const WHOLE = {
  driver: 'processes',
  state: 'state.json',
  upstream: 'upstream.conf',
  logs: 'log',
  nginx: ['nginx'],
  colours: { blue: [{ port: 3341, metrics: 9471 }], green: [{ port: 3351 }] },
  companions: { worker: { metrics: 9491 } },
}

/** What the operator gave, and what is said of it. */
const WRONG: [string, unknown, RegExp][] = [
  ['no file', undefined, /There are no settings at .*settings\.json/],
  ['half a file', '{"driver": "proc', /settings\.json is no object of JSON/],
  ['a list', [], /settings\.json is no object of JSON/],
  ['no driver', {}, /driver is one of compose, processes/],
  [
    'no paths',
    { driver: 'compose' },
    /state has to name a file; upstream has to name a file.*are patterns/,
  ],
  ['no patience', { ...WHOLE, readySeconds: 'long' }, /readySeconds has to be a number/],
  ['no logs', { ...WHOLE, logs: undefined }, /logs has to name a folder/],
  ['no words', { ...WHOLE, nginx: 'nginx' }, /nginx has to be the words of its command/],
  ['one colour', { ...WHOLE, colours: { blue: [{ port: 1 }] } }, /colours\.green has to list/],
  ['no port', { ...WHOLE, colours: { blue: [{}], green: [{ port: 1 }] } }, /colours\.blue has to/],
  [
    'one port for two',
    { ...WHOLE, companions: { worker: { metrics: 9471 } } },
    /port 9471 is given twice/,
  ],
  ['a number of no port', { ...WHOLE, companions: { worker: { metrics: 0 } } }, /0 is no port/],
  ['an unknown companion', { ...WHOLE, companions: ['cook'] }, /there is no command for cook/],
]

test.group('Settings of a deployment', (group) => {
  let folder: string
  group.tap((each) => each.timeout(20_000))
  group.each.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chwimeet-settings-'))
    return () => rm(folder, { recursive: true, force: true })
  })

  async function written(settings: unknown): Promise<string> {
    const path = join(folder, 'settings.json')
    const text = typeof settings === 'string' ? settings : JSON.stringify(settings)
    if (text) await writeFile(path, text)
    return path
  }

  /** What the script says, line by line. */
  async function told(words: string[], settings: unknown) {
    const args = [SCRIPT.pathname, ...words, '--config', await written(settings)]
    return new Promise<{ code: unknown; lines: string[] }>((resolve) =>
      execFile(process.execPath, args, (error, out, complaint) =>
        resolve({ code: error?.code ?? 0, lines: (out + complaint).trim().split('\n') })
      )
    )
  }

  test('with what is wrong are refused: {0}')
    .with(WRONG)
    .run(async ({ assert }, [, settings, words]) => {
      const path = await written(settings)
      assert.throws(() => configOf(path), words)
    })

  test('may only name companions, or say something of each', async ({ assert }) => {
    assert.deepEqual(configOf(await written(WHOLE)).companions, { worker: { metrics: 9491 } })
    const named = configOf(await written({ ...WHOLE, companions: ['worker'] }))
    assert.deepEqual(named.companions, { worker: {} })
  })

  for (const pattern of ['compose', 'processes'])
    test(`have a pattern that is right: ${pattern}`, ({ assert }) => {
      const path = new URL(`bluegreen.${pattern}.json`, SCRIPT).pathname
      assert.sameMembers(Object.keys(configOf(path).companions), ['worker', 'scheduler'])
    })

  test('that are not there, a state cut in half and a release that is nowhere take a line', async ({
    assert,
  }) => {
    const unset = await told(['status'], undefined)
    const nowhere = await told(['deploy', 'nowhere'], WHOLE)
    await writeFile(join(folder, 'state.json'), '{"active": "bl')
    const halved = await told(['deploy', folder], WHOLE)
    assert.deepEqual([unset.code, halved.code, nowhere.code], [1, 1, 1])
    for (const { lines } of [unset, halved, nowhere]) assert.lengthOf(lines, 1, lines.join('\n'))
    assert.match(unset.lines[0], /✗ There are no settings at .*settings\.json/)
    assert.match(nowhere.lines[0], /✗ There is no release at .*nowhere\./)
    assert.match(halved.lines[0], /✗ .*state\.json is no object of JSON\. It says what runs here/)
  })
})
