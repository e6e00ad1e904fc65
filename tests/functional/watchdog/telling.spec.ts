import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import i18nManager from '@adonisjs/i18n/services/main'
import Notification from '#models/notification'
import clock from '#services/clock'
import outbox from '#services/outbox/outbox'
import { headlineOf } from '#services/notifications/words'
import { watch } from '#services/watchdog/watchdog'
import type { Finding } from '#services/watchdog/contract'
import { person } from '#tests/functional/reservations/support'
import { emptyDatabase } from '#tests/support/empty_database'

const finding = (id: number): Finding => ({
  subject: `effect:${id}`,
  detail: { topic: 'a', attempts: 10 },
})
const found = (...ids: number[]) =>
  watch([{ name: 'effects.dead', find: async () => ids.map(finding) }])
const told = () => Notification.query().where('kind', 'watch.broken').orderBy('id')

test.group('What the watch found is told', (group) => {
  group.each.setup(() => async () => {
    clock.restore()
    await emptyDatabase()
  })

  test('to each admin in office, once, in the transaction that writes it down', async ({
    assert,
  }) => {
    const [one, other] = [await person({ role: 'admin' }), await person({ role: 'admin' })]
    await person({ role: 'moderator' })
    const gone = await person({ role: 'admin' })
    await gone.merge({ bannedAt: clock.now() }).save()

    await Promise.all([found(1, 2), found(1, 2), found(1, 2)])
    await found(1, 2, 3)
    const rows = await told()
    assert.sameMembers(
      rows.map(({ userId }) => userId),
      [one.id, other.id]
    )
    const [{ path, data, kind, target }] = rows
    assert.equal(path, '/admin/violations?state=open&invariant=effects.dead')
    const said = headlineOf(
      { kind, data, target },
      { reader: '나', other: null },
      i18nManager.locale('ko')
    )
    assert.equal(said, '점검에서 이상을 찾았어요: 실패한 후속 작업 2건')
    const effects = await db.from('outbox_messages').select('topic')
    assert.deepEqual(effects, [{ topic: 'notification.due' }])
  })

  test('again when it comes back later, and not for each coming and going', async ({ assert }) => {
    await person({ role: 'admin' })
    await found(1)
    await found()
    await found(1)
    assert.lengthOf(await told(), 1)
    await found()
    clock.travel({ hours: 1 })
    await found(2)
    assert.lengthOf(await told(), 2)
  })

  test('or not written down: a watch that dies between the two begins anew', async ({ assert }) => {
    await person({ role: 'admin' })
    const { insertion } = outbox
    outbox.insertion = () => {
      throw new Error('the process died')
    }
    const died = await found(1).finally(() => void (outbox.insertion = insertion))
    assert.deepInclude(died, { failed: 1, open: 0 })
    assert.isEmpty(await told())
    assert.deepInclude(await found(1), { found: 1, open: 1 })
    assert.lengthOf(await told(), 1)
  })
})
