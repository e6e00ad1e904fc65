import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import type { BaseCommand } from '@adonisjs/core/ace'
import AuditVerify from '#commands/audit_verify'
import PayoutsConfirmExport from '#commands/payouts_confirm_export'
import PayoutsExport from '#commands/payouts_export'
import PayoutsRefuse from '#commands/payouts_refuse'
import PayoutsRetry from '#commands/payouts_retry'
import UsersBan from '#commands/users_ban'
import UsersLift from '#commands/users_lift'
import UsersPromote from '#commands/users_promote'
import UsersSuspend from '#commands/users_suspend'
import AuditEntry from '#models/audit_entry'
import Refund from '#models/refund'
import clock from '#services/clock'
import { earned, setTheTill } from '#tests/functional/payouts/support'
import {
  cancel,
  handedBack,
  paid,
  person,
  photo,
  renting,
  says,
} from '#tests/functional/reservations/support'
import { behindTheTriggers, emptyLog, logOf, verified } from './support.js'

type Command = typeof BaseCommand & (new (...args: any[]) => BaseCommand)

async function run(command: Command, ...args: string[]) {
  const made = await ace.create(command, args)
  await made.exec()
  return made
}

const actionsOf = async (kind: string, id: number | string) => {
  const log = await logOf(kind, id)
  return log.map(({ action, by }) => [action, by])
}

test.group('What staff do, in the audit log', (group) => {
  group.each.setup(async () => {
    const till = setTheTill()
    await emptyLog()
    ace.ui.switchMode('raw')
    logger.level = 'silent'
    return async () => {
      ace.ui.switchMode('normal')
      logger.level = 'error'
      await till.tidyUp()
      await emptyLog()
    }
  })

  test('sanctions and roles from the terminal', async ({ assert }) => {
    const user = await person()
    await run(UsersSuspend, user.email, '--days=3', '--reason=거친 말')
    await run(UsersBan, user.email, '--reason=사기')
    await run(UsersLift, user.email)
    await run(UsersPromote, user.email, 'moderator', '--reason=새 식구')
    const until = clock.now().plus({ days: 3 }).toUTC().toISO()
    const now = clock.now().toUTC().toISO()
    const free = { bannedAt: null, suspendedUntil: null }
    const suspended = { bannedAt: null, suspendedUntil: until }
    const banned = { bannedAt: now, suspendedUntil: until }
    const by = 'operator'
    assert.deepEqual(await logOf('user', user.id), [
      { by, action: 'user.suspended', before: free, after: suspended, reason: '거친 말' },
      { by, action: 'user.banned', before: suspended, after: banned, reason: '사기' },
      { by, action: 'user.lifted', before: banned, after: free, reason: null },
      {
        by,
        action: 'user.role_changed',
        before: { role: 'user' },
        after: { role: 'moderator' },
        reason: '새 식구',
      },
    ])
  })

  test('a cancellation and the decision of a claim by a moderator, once', async ({ assert }) => {
    const moderator = await person({ role: 'moderator' })
    const { reservation } = await paid()
    const asked = says(moderator, reservation)
    const preview = await reservation.cancellationPreview(moderator)
    const brought = { reason: '물건이 고장 났어요', expected: preview! }
    await reservation.cancel(asked, brought)
    await reservation.cancel(asked, brought)
    assert.deepInclude(await logOf('reservation', reservation.ulid), {
      by: moderator.id,
      action: 'reservation.cancelled',
      before: { status: 'PENDING_PICKUP' },
      after: { status: 'CANCELLED', version: reservation.version + 1 },
      reason: '물건이 고장 났어요',
    })
    assert.lengthOf(await logOf('reservation', reservation.ulid), 1)

    const scene = await handedBack({ from: 0, to: 0 })
    const claimed = await scene.reservation.fileClaim(says(scene.host, scene.reservation), {
      amounts: { damage: 20_000 },
      reason: '폴대가 부러졌어요',
      photos: [await photo(scene.host, 'claim')],
    })
    const objection = { reason: '처음부터 그랬어요' }
    const disputed = await claimed.objectToClaim(says(scene.guest, claimed), objection)
    await disputed.decideClaim(says(moderator, disputed), { amount: 5_000, reason: '절반의 책임' })
    assert.deepEqual(await logOf('reservation', disputed.ulid), [
      {
        by: moderator.id,
        action: 'claim.decided',
        before: { status: 'CLAIMING' },
        after: { amount: 5_000, status: 'CLAIM_COMPLETED', version: disputed.version + 1 },
        reason: '절반의 책임',
      },
    ])
  })

  test('what a moderator does for a banned side, and nothing that the sides do', async ({
    assert,
  }) => {
    const moderator = await person({ role: 'moderator' })
    const scene = await renting()
    assert.deepEqual(await logOf('reservation', scene.reservation.ulid), [])
    await scene.guest.ban('사기', moderator)
    const back = await scene.reservation.return({
      ...says(moderator, scene.reservation),
      as: 'guest',
      because: '게스트가 이용 정지됐어요',
    })
    assert.deepEqual(await logOf('reservation', back.ulid), [
      {
        by: moderator.id,
        action: 'reservation.moved',
        before: { status: 'RENTING' },
        after: { as: 'guest', status: 'PENDING_RETURN', version: back.version },
        reason: '게스트가 이용 정지됐어요',
      },
    ])
    assert.deepEqual(await actionsOf('user', scene.guest.id), [['user.banned', moderator.id]])
  })

  test('what a person cancels for themselves is no act of staff', async ({ assert }) => {
    const scene = await paid({ guest: await person({ role: 'moderator' }) })
    await cancel(scene.reservation, scene.guest)
    assert.isNull(await AuditEntry.first())
  })

  test('payouts and refunds that were moved by hand', async ({ assert }) => {
    const admin = await person({ role: 'admin' })
    const { payout, reservation } = await earned()
    await payout.hold(admin)
    await payout.release(admin)
    await run(PayoutsRetry, payout.ulid, `--by=${admin.email}`)
    const refund = await Refund.findByOrFail('reservationId', reservation.id)
    await refund.merge({ status: 'waiting_operator' }).save()
    await refund.retry(admin)
    assert.deepEqual(await actionsOf('payout', payout.ulid), [
      ['payout.held', admin.id],
      ['payout.released', admin.id],
    ])
    assert.deepEqual(await logOf('refund', refund.ulid), [
      {
        by: admin.id,
        action: 'refund.retried',
        before: { status: 'waiting_operator' },
        after: { status: 'pending' },
        reason: null,
      },
    ])
  })

  test('each file for the bank, with what was confirmed and refused of it', async ({ assert }) => {
    const folder = await mkdtemp(join(tmpdir(), 'audit-'))
    const admin = await person({ role: 'admin' })
    const by = `--by=${admin.email}`
    const { payout } = await earned()
    await earned()
    await run(PayoutsExport, join(folder, 'a.csv'), by)
    const { targetId } = await AuditEntry.findByOrFail('action', 'export.begun')
    await run(PayoutsExport, join(folder, 'b.csv'), `--again=${targetId}`, by)
    await run(PayoutsRefuse, payout.ulid, '--reason=계좌가 닫혔어요', by)
    await run(PayoutsConfirmExport, targetId, by)
    await rm(folder, { recursive: true })
    const log = await logOf('export', targetId)
    assert.deepEqual(
      log.map((entry) => [entry.action, entry.after, entry.by]),
      [
        ['export.begun', null, admin.id],
        ['export.written', { amount: 19_000, transfers: 2 }, admin.id],
        ['export.written', { amount: 19_000, transfers: 2 }, admin.id],
        ['export.confirmed', { transfers: 1 }, admin.id],
      ]
    )
    assert.deepEqual(await actionsOf('payout', payout.ulid), [['payout.refused', admin.id]])
  })

  test('audit:verify says that all is well, and ends with 1 when it is not', async ({ assert }) => {
    const user = await person()
    await user.ban('사기')
    await user.lift()
    const { head } = await verified()
    assert.equal(head!.id, 3, 'the ban, its lifting, and that of its sanction')
    const well = await run(AuditVerify)
    well.assertSucceeded()
    well.assertLogMatches(new RegExp(`last entry 3:${head!.mac}`))
    const odd = await run(AuditVerify, '--known=2')
    assert.equal(odd.exitCode, 1)
    assert.match(String(odd.error?.message), /ID:SEAL/)
    const known = await run(AuditVerify, `--known=2:${'a'.repeat(64)}`)
    assert.equal(known.exitCode, 1)

    await behindTheTriggers(() =>
      db.from('audit_entries').where('id', 1).update({ actor_kind: 'system' })
    )
    const ill = await run(AuditVerify)
    assert.equal(ill.exitCode, 1)
    ill.assertLogMatches(/entry 1 was changed/)
  })
})
