import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import config from '#config/webhooks'
import { HOOK_EVENTS, TEST_EVENT } from '#models/webhook_endpoint/events'
import { deliverDue } from '#models/webhook_delivery/delivering'
import clock from '#services/clock'
import {
  gear,
  person,
  requested,
  setTheScene,
  tidyUp,
} from '#tests/functional/reservations/support'
import { endpointOf, listening } from './support.js'

type Read = (body: string, headers: object, secret: string, now?: number) => { type: string }

const text = readFile(new URL('../../../docs/webhooks.md', import.meta.url), 'utf8')

/** The example of the page, as somebody would copy it. */
async function example(): Promise<{ readWebhook: Read; forget: () => Promise<void> }> {
  const [, code] = /```js\n([\s\S]+?)```/.exec(await text)!
  const folder = await mkdtemp(join(tmpdir(), 'chwimeet-webhook-'))
  const path = join(folder, 'example.mjs')
  await writeFile(path, code)
  const { readWebhook } = await import(path)
  return { readWebhook, forget: () => rm(folder, { recursive: true }) }
}

test.group('The page for those who receive webhooks', () => {
  test('its example reads what we send, and nothing else', async ({ assert, cleanup }) => {
    setTheScene()
    const { receiver, stop } = await listening()
    const { readWebhook, forget } = await example()
    cleanup(async () => {
      await forget()
      await stop()
      await tidyUp()
    })
    const { listing, host } = await gear({ host: await person() })
    const { endpoint, secret } = await endpointOf(host, receiver)
    const renewed = await endpoint.rotate()
    await requested(listing)
    await deliverDue()
    const [{ body, headers }] = receiver.heard
    const now = clock.now().toMillis()
    for (const each of [secret, renewed]) {
      assert.equal(readWebhook(body, headers, each, now).type, 'reservation.requested')
    }
    assert.throws(() => readWebhook(`${body} `, headers, secret, now), 'not signed by Chwimeet')
    assert.throws(() => readWebhook(body, headers, 'whsec_AAAA', now), 'not signed by Chwimeet')
    const other = { ...headers, 'webhook-id': 'msg_2' }
    assert.throws(() => readWebhook(body, other, secret, now), 'not signed by Chwimeet')
    assert.throws(() => readWebhook(body, headers, secret, now + 301_000), 'too old')
    assert.throws(() => readWebhook(body, {}, secret, now), 'too old')
  })

  test('it names every event, and every wait', async ({ assert }) => {
    const page = await text
    for (const event of [...HOOK_EVENTS, TEST_EVENT]) assert.include(page, `\`${event}\``)
    const words = config.waitsSeconds.map((wait) =>
      wait < 60 ? `${wait} s` : wait < 3_600 ? `${wait / 60} min` : `${wait / 3_600} h`
    )
    const waits = `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
    assert.include(page.replaceAll(/\s+/g, ' '), waits)
  })
})
