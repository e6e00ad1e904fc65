import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from '@japa/runner'
import config from '#config/webhooks'
import { deliverDue } from '#models/webhook_delivery/delivering'
import { WEBHOOK_POINTS } from '#services/await_points'
import clock from '#services/clock'
import {
  gear,
  person,
  requested,
  setTheScene,
  tidyUp,
} from '#tests/functional/reservations/support'
import { endpointOf, listening, only } from './support.js'

const SCRIPT = new URL('process.ts', import.meta.url).pathname

async function dieAt(point: string) {
  const child = spawn(process.execPath, ['--import=@poppinss/ts-exec', SCRIPT], {
    env: { ...process.env, DIES_AT: point, NOW: clock.now().toISO() },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [, signal] = await once(child, 'close')
  return signal
}

test.group('A process that is killed over a webhook', () => {
  for (const point of WEBHOOK_POINTS) {
    test(`leaves it to the next one, with the same id: ${point}`, async ({ assert, cleanup }) => {
      setTheScene()
      const { receiver, stop } = await listening()
      cleanup(async () => {
        await stop()
        await tidyUp()
      })
      const host = await person()
      const { endpoint } = await endpointOf(host, receiver)
      const { listing } = await gear({ host })
      await requested(listing)

      assert.equal(await dieAt(point), 'SIGKILL')
      assert.lengthOf(receiver.heard, point === 'webhook.sending' ? 0 : 1)
      const left = await only(endpoint)
      assert.equal(left.status, 'pending')
      assert.isEmpty(left.trials)
      assert.equal(await deliverDue(), 0, 'its claim still counts')

      clock.travel({ seconds: config.leaseSeconds + 1 })
      assert.equal(await deliverDue(), 1)
      const done = await only(endpoint)
      assert.equal(done.status, 'delivered')
      assert.lengthOf(receiver.heard, point === 'webhook.sending' ? 1 : 2)
      assert.deepEqual([...new Set(receiver.ids)], [done.messageId])
      assert.lengthOf(new Set(receiver.heard.map(({ body }) => body)), 1)
    }).timeout(30_000)
  }
})
