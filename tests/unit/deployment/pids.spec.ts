import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from '@japa/runner'

const PIDS = new URL('../../../deploy/bluegreen/pids.mjs', import.meta.url).href
const { isAlive, markOf, signal } = await import(PIDS)

test.group('Processes of a deployment', () => {
  test('whoever has the pid of an earlier one is left alone', async ({ assert, cleanup }) => {
    const stranger = spawn('sleep', ['60'])
    cleanup(() => void stranger.kill('SIGKILL'))
    await once(stranger, 'spawn')
    const mark = markOf(stranger.pid!)
    assert.isTrue(isAlive(mark), 'the premise')
    const earlier = `${stranger.pid}@${mark.split('@')[1]}1`
    assert.isFalse(isAlive(earlier))
    assert.isFalse(signal(earlier, 'SIGKILL'))
    assert.isTrue(isAlive(mark))
    const gone = once(stranger, 'exit')
    assert.isTrue(signal(mark, 'SIGKILL'))
    await gone
    assert.isFalse(isAlive(mark))
  })
})
