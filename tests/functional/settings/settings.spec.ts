import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import redis from '@adonisjs/redis/services/main'
import defaults from '#config/marketplace'
import config from '#config/settings'
import BankAccount from '#models/bank_account'
import Setting from '#models/setting'
import { listSettings, settingHistory } from '#models/setting/list'
import clock from '#services/clock'
import { BOUNDS, fits, SETTING_NAMES, type Bounds } from '#services/settings/keys'
import marketplace from '#services/settings/marketplace'
import { forget, fresh, keepFresh, refresh } from '#services/settings/refreshing'
import { emptyLog, logOf, verified } from '#tests/functional/audit/support'
import { ACCOUNT } from '#tests/functional/payouts/support'
import { fresh as read } from '#tests/functional/rentals/support'
import {
  gear,
  handedBack,
  paid,
  person,
  requested,
  says,
  setTheScene,
  tidyUp,
} from '#tests/functional/reservations/support'
import { Visitor } from '#tests/support/visitor'

async function emptySettings() {
  await db.rawQuery('TRUNCATE TABLE setting_changes')
  await db.from('settings').delete()
  await refresh()
}

const set = (name: 'platformFeeBps' | 'approvalHours' | 'maxOpenRequests', value: number | null) =>
  versionOf(name).then((seen) => Setting.change(name, value, { by: 'operator', seen }))

function oddFor(bounds: Bounds): unknown[] {
  if (bounds.kind === 'switch') return ['true', 1, 0]
  if (bounds.kind === 'text') return ['가'.repeat(bounds.max + 1), 7]
  return [bounds.min - 1, bounds.max + 1, 1.5, '5']
}

async function versionOf(name: string) {
  const row = await Setting.find(name)
  return row?.version ?? 0
}

test.group('Settings', (group) => {
  group.each.setup(async () => {
    setTheScene()
    await emptySettings()
    return async () => {
      await emptySettings()
      await emptyLog()
      await tidyUp()
    }
  })

  test('each has a default within its bounds', ({ assert }) => {
    assert.sameMembers(SETTING_NAMES, Object.keys(defaults))
    for (const name of SETTING_NAMES) assert.isTrue(fits(name, defaults[name]), name)
  })

  test('apply from the change on, and their default again when they are taken back', async ({
    assert,
  }) => {
    const admin = await person({ role: 'admin' })
    assert.equal(marketplace.platformFeeBps, 500)
    const by = { by: admin, reason: '봄맞이' }
    assert.equal(await Setting.change('platformFeeBps', 300, { ...by, seen: 0 }), 'changed')
    assert.equal(marketplace.platformFeeBps, 300)
    assert.equal(await Setting.change('platformFeeBps', 300, { ...by, seen: 1 }), 'unchanged')
    assert.equal(await Setting.change('platformFeeBps', null, { ...by, seen: 1 }), 'changed')
    assert.equal(marketplace.platformFeeBps, 500)

    const history = await settingHistory({ name: 'platformFeeBps' })
    assert.deepEqual(
      history.map(({ valueBefore, valueAfter, author, reason }) => [
        valueBefore,
        valueAfter,
        author.id,
        reason,
      ]),
      [
        [300, null, admin.id, '봄맞이'],
        [null, 300, admin.id, '봄맞이'],
      ]
    )
    const log = await logOf('setting', 'platformFeeBps')
    assert.deepEqual(
      log.map(({ action, after, before }) => [action, before?.value, after?.value]),
      [
        ['setting.changed', null, 300],
        ['setting.changed', 300, null],
      ]
    )
    const { broken } = await verified()
    assert.isNull(broken)
  })

  test('their history is never changed', async ({ assert }) => {
    await set('platformFeeBps', 300)
    const changes = [
      db.from('setting_changes').update({ value_after: '1' }),
      db.from('setting_changes').delete(),
    ]
    for (const change of changes) await assert.rejects(async () => change, /never changed/)
  })

  test('keep to their bounds, whoever sets them', async ({ assert }) => {
    for (const name of SETTING_NAMES) {
      const bounds = BOUNDS[name]
      for (const value of oddFor(bounds)) {
        const change = Setting.change(name, value as never, { by: 'operator', seen: 0 })
        assert.equal(await change, 'outOfBounds', `${name} ${value}`)
      }
    }
    await db.table('settings').insert([
      { name: 'platformFeeBps', value: '9999', updated_at: new Date() },
      { name: 'gone_since', value: '1', updated_at: new Date() },
    ])
    await refresh()
    assert.equal(marketplace.platformFeeBps, 500)
  })

  test('of two admins who set the same at once one is told', async ({ assert }) => {
    const change = (value: number) =>
      Setting.change('maxOpenRequests', value, { by: 'operator', seen: 0 })
    assert.sameMembers(await Promise.all([change(5), change(6)]), ['changed', 'stale'])
    const listed = await listSettings()
    assert.containSubset(listed, [{ name: 'maxOpenRequests', version: 1, fallback: 10 }])
  })

  test('leave what is frozen in reservations as it is', async ({ assert }) => {
    const { reservation } = await paid()
    const { listing } = await gear()
    const { reservation: asked } = await requested(listing)
    const deadline = asked.deadlineAt!
    await set('platformFeeBps', 1_000)
    await set('approvalHours', 1)

    const { platformFeeBps } = await read(reservation)
    assert.equal(platformFeeBps, 500)
    clock.travel({ hours: 2 })
    const approved = await asked.approve({
      by: await asked.related('host').query().firstOrFail(),
      seen: asked.version,
    })
    assert.equal(approved.status, 'PENDING_PAYMENT')
    const { reservation: next } = await requested(listing, { from: 20, to: 21 })
    assert.equal(next.platformFeeBps, 1_000)
    assert.equal(
      next.deadlineAt!.toMillis(),
      clock.now().plus({ hours: 1 }).startOf('second').toMillis()
    )
    assert.isTrue(deadline > clock.now())
  })

  test('count for the payout of what was asked under them, not for others', async ({ assert }) => {
    const scene = await handedBack({ from: 0, to: 0 })
    await set('platformFeeBps', 1_000)
    await scene.reservation.complete(says(scene.host, scene.reservation))
    const payout = await scene.reservation.related('payout').query().firstOrFail()
    assert.equal(payout.amount, 9_500)
  })

  test('are known where something is decided, however they came into the database', async ({
    assert,
  }) => {
    await fresh()
    await db.table('settings').insert({
      name: 'bankAccountUsableAfterHours',
      value: '1',
      updated_at: new Date(),
    })
    forget()
    const host = await person()
    const account = await BankAccount.enter(host, ACCOUNT)
    assert.equal(account.usableAt.diff(clock.now(), 'hours').hours, 1)
  })

  test('cost no query while they are fresh', async ({ assert }) => {
    await fresh()
    let queries = 0
    const knex = db.connection().getWriteClient()
    const count = () => queries++
    knex.on('query', count)
    await listSettings()
    assert.equal(queries, 1)
    for (let each = 0; each < 1_000; each++) {
      await fresh()
      assert.equal(marketplace.maxTotal, 100_000_000)
    }
    knex.removeListener('query', count)
    assert.equal(queries, 1)
  })

  test('reach a process that serves pages when Redis tells it', async ({ assert }) => {
    const stop = keepFresh()
    await new Promise((resolve) => setTimeout(resolve, 100))
    await db
      .table('settings')
      .insert({ name: 'platformFeeBps', value: '700', updated_at: new Date() })
    assert.equal(marketplace.platformFeeBps, 500)
    await redis.publish(config.channel, '')
    for (let tries = 0; tries < 100 && marketplace.platformFeeBps !== 700; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    assert.equal(marketplace.platformFeeBps, 700)
    await stop()
  })

  test('an announcement stands on top of every page, in the language of the page', async ({
    assert,
  }) => {
    await Setting.change('noticeKo', '내일 새벽 점검해요.', { by: 'operator', seen: 0 })
    const korean = await new Visitor().visit('/terms')
    assert.equal(korean.props.announcement, '내일 새벽 점검해요.')
    const english = await new Visitor({ language: 'en' }).visit('/terms')
    assert.isNull(english.props.announcement)
    const [entry] = await logOf('setting', 'noticeKo')
    assert.deepEqual(Object.keys(entry.after ?? {}), ['change'])
  })
})
