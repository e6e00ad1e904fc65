import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import outbox from '#services/outbox/outbox'
import OutboxRelay from '#services/outbox/relay'

test.group('Urgent effects', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a letter that somebody waits for goes before the photos that wait already', async ({
    assert,
  }) => {
    const done: unknown[] = []
    outbox.handle('test.urgency', async ({ name }) => void done.push(name))
    await db.from('outbox_messages').delete()
    await db.transaction(async (trx) => {
      for (let at = 0; at < 12; at++) {
        await outbox.record(trx, { topic: 'test.urgency', payload: { name: `photo ${at}` } })
      }
      await outbox.record(trx, {
        topic: 'test.urgency',
        payload: { name: 'letter' },
        isUrgent: true,
      })
    })
    assert.equal(await new OutboxRelay().drain(), 13)
    assert.equal(done[0], 'letter')
    assert.equal(done[1], 'photo 0')
  })
})
