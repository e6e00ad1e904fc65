import { test } from '@japa/runner'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import { deliverDue } from '#models/webhook_delivery/delivering'
import { testMessage } from '#models/webhook_delivery/message'
import { recordMessage } from '#models/webhook_delivery/recording'
import { replay } from '#models/webhook_delivery/replaying'
import clock from '#services/clock'
import { cause, under } from '#services/logging/cause'
import { person, setTheScene, tidyUp } from '#tests/functional/reservations/support'
import { endpointOf, listening, only, waitAndDeliver } from './support.js'

/** Lines of the log with the request that each would name. */
function lines() {
  const said: Record<string, unknown>[] = []
  Object.defineProperty(logger, 'info', {
    configurable: true,
    value: (facts: object, words: string) => said.push({ ...facts, words, request: cause() }),
  })
  return { said, restore: () => void Reflect.deleteProperty(logger, 'info') }
}

test.group('The log of webhooks', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('names the request that each goes back to, at every attempt and when it is sent again', async ({
    assert,
    cleanup,
  }) => {
    const host = await person()
    const { receiver, stop } = await listening()
    cleanup(stop)
    const { endpoint } = await endpointOf(host, receiver)
    const event = 'reservation.paid' as const
    const message = { ...testMessage(host.id, clock.now()), event, stream: 'reservation:1' }
    await under('the-request', () => db.transaction((trx) => recordMessage(trx, message)))
    const { said, restore } = lines()
    cleanup(restore)

    receiver.next((response) => response.writeHead(500).end('our secret'))
    await deliverDue()
    await waitAndDeliver(endpoint)
    await under('another-request', () => replay(endpoint, message.id))
    await deliverDue()
    restore()

    const about = { message: message.id, event, endpoint: endpoint.ulid }
    const first = { ...about, request: 'the-request' }
    assert.lengthOf(said, 3)
    assert.containSubset(said, [
      { ...first, words: 'a webhook was not taken', attempt: 1, status: 500 },
      { ...first, words: 'a webhook was delivered', attempt: 2, status: 200 },
      { ...about, words: 'a webhook was delivered', attempt: 1, request: 'another-request' },
    ])
    assert.notInclude(JSON.stringify(said), 'our secret')
    const { causedBy } = await only(endpoint)
    assert.equal(causedBy, 'another-request')
  })
})
