import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import AuditEntry from '#models/audit_entry'
import { audit } from '#models/audit/audit'
import { eraseReasons } from '#models/audit/pruning'
import { verifyAudit, type Head } from '#models/audit/verify'
import clock from '#services/clock'
import timetable from '#services/scheduler/timetable'
import { act, behindTheTriggers, emptyLog, logOf, verified, written } from './support.js'

async function broken(options: { known?: Head } = {}) {
  const verification = await verifyAudit(db.connection(), options)
  return verification.broken
}

test.group('The audit log', (group) => {
  group.each.setup(async () => {
    await emptyLog()
    return emptyLog
  })

  test('keeps who did what to what, and why', async ({ assert }) => {
    await written({
      actor: { id: 7 },
      action: 'user.banned',
      target: { kind: 'user', id: 42 },
      before: { banned: false },
      after: { banned: true, days: null },
      reason: ' 여러 번 물건을 보내지 않았어요. ',
    })
    assert.deepEqual(await logOf('user', 42), [
      {
        by: 7,
        action: 'user.banned',
        before: { banned: false },
        after: { banned: true, days: null },
        reason: '여러 번 물건을 보내지 않았어요.',
      },
    ])
    assert.deepInclude(await verified(), { entries: 1, broken: null })
  })

  test('forgets an act that was rolled back, and leaves no gap', async ({ assert }) => {
    await written()
    const failing = db.transaction(async (trx) => {
      await audit(trx, act())
      throw new Error('the act failed')
    })
    await assert.rejects(() => failing, 'the act failed')
    await written()
    assert.deepInclude(await verified(), { entries: 2, broken: null })
  })

  test('forgets reasons after three years, by the command each night, and is still whole', async ({
    assert,
  }) => {
    await written({ reason: '김이웃 님이 돈을 요구했어요.' })
    clock.travel({ years: 3, minutes: -1 })
    assert.equal(await eraseReasons(), 0)
    await written({ reason: '아직 젊어요.' })
    clock.travel({ minutes: 2 })
    const erased = await Promise.all([eraseReasons(), eraseReasons()])
    assert.equal(erased[0] + erased[1], 1)
    const command = await ace.exec('audit:prune', [])
    clock.restore()
    assert.equal(command.exitCode ?? 0, 0)
    assert.exists(timetable.find('audit:prune'))

    assert.deepInclude(await verified(), { entries: 2, erased: 1, broken: null })
    const log = await logOf('thing', 1)
    assert.deepEqual(
      log.map(({ reason }) => reason),
      [null, '아직 젊어요.']
    )
  })

  test('takes no words but a reason', async ({ assert }) => {
    const wordy = [
      { after: { email: 'somebody@example.com' } },
      { before: { name: '홍길동' } },
      { target: { kind: 'user', id: 'Gil Dong' } },
      { action: 'user.banned by me' as const },
    ]
    for (const values of wordy) await assert.rejects(() => written(values), /codes only/)
    assert.isNull(await AuditEntry.first())
  })

  test('stays in order when many write at once', async ({ assert }) => {
    await Promise.all(
      Array.from({ length: 40 }, (_, id) => written({ target: { kind: 'thing', id } }))
    )
    const entries = await AuditEntry.query().orderBy('id')
    assert.deepEqual(
      entries.map(({ id }) => id),
      Array.from({ length: 40 }, (_, index) => index + 1)
    )
    assert.lengthOf(new Set(entries.map(({ targetId }) => targetId)), 40)
    assert.deepInclude(await verified(), { entries: 40, broken: null })
  })

  test('refuses changes in the database itself', async ({ assert }) => {
    await written({ reason: '까닭' })
    const changes = [
      db.from('audit_entries').update({ action: 'thing.undone' }),
      db.from('audit_entries').delete(),
      db.from('audit_reasons').update({ text: '다른 까닭' }),
      db.from('audit_heads').delete(),
    ]
    for (const change of changes) await assert.rejects(async () => change, /never changed/)
  })

  test('has its reasons erased without coming apart', async ({ assert }) => {
    await written({ reason: '까닭' })
    await written({ reason: '다른 까닭' })
    await db.from('audit_reasons').where('entry_id', 1).delete()
    assert.deepInclude(await verified(), { entries: 2, erased: 1, broken: null })
  })
})

test.group('Verifying the audit log', (group) => {
  group.each.setup(async () => {
    await emptyLog()
    for (const id of [1, 2, 3, 4]) {
      await written({ target: { kind: 'thing', id }, after: { id }, reason: `까닭 ${id}` })
    }
    return emptyLog
  })

  const entry = (id: number) => db.from('audit_entries').where('id', id)
  const headFrom = async (id: number) => {
    const { mac } = await AuditEntry.findOrFail(id)
    return db.from('audit_heads').where('id', 1).update({ entry_id: id, mac })
  }
  const cut = async (id: number) => {
    await db.from('audit_reasons').where('entry_id', id).delete()
    await entry(id).delete()
  }
  const inserted = async (id: number) => {
    const [row] = await entry(2).select('*')
    return db.table('audit_entries').insert({ ...row, id, facts_before: null, facts_after: null })
  }

  const crimes: [string, number, () => Promise<unknown>][] = [
    ['an actor', 2, () => entry(2).update({ actor_kind: 'system' })],
    ['an action', 2, () => entry(2).update({ action: 'thing.undone' })],
    ['a target', 3, () => entry(3).update({ target_id: '9' })],
    ['facts', 3, () => entry(3).update({ facts_after: '{"id":9}' })],
    ['an instant', 1, () => entry(1).update({ created_at: new Date(0) })],
    ['a seal', 4, () => entry(4).update({ mac: 'f'.repeat(64) })],
    ['a reason', 2, () => db.from('audit_reasons').where('entry_id', 2).update({ text: '거짓' })],
    ['an entry that is gone', 2, () => cut(2)],
    ['the last entry, gone', 4, () => cut(4)],
    ['an entry of somebody else', 5, () => inserted(5).then(() => headFrom(5))],
    ['the end, cut off with its head', 3, () => cut(4).then(() => headFrom(3))],
    [
      'everything, gone',
      1,
      () => emptyLog().then(() => db.table('audit_heads').insert({ id: 1, entry_id: 4 })),
    ],
  ]
  for (const [what, id, crime] of crimes) {
    test(`finds ${what}`, async ({ assert }) => {
      assert.isNull(await broken())
      await behindTheTriggers(crime)
      const found = await broken()
      assert.equal(found?.id, id)
    })
  }

  test('finds an older state by an entry that was noted elsewhere', async ({ assert }) => {
    const { head } = await verified()
    assert.equal(head?.id, 4)
    const known = { known: head! }
    assert.isNull(await broken(known))
    await emptyLog()
    for (const each of [1, 2]) await written({ target: { kind: 'thing', id: each } })
    assert.isNull(await broken())
    assert.deepEqual(await broken(known), {
      id: 3,
      problem: 'missing',
    })
    for (const each of [3, 4]) await written({ target: { kind: 'thing', id: each } })
    assert.deepEqual(await broken(known), {
      id: 4,
      problem: 'unknown',
    })
  })
})
