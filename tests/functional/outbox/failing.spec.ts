import { setTimeout } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import config from '#config/queue'
import OutboxMessage from '#models/outbox_message'
import { UserFactory } from '#database/factories/user_factory'
import { claimDue } from '#services/outbox/claims'
import { ATTEMPTS } from '#services/outbox/carry_out'
import outbox from '#services/outbox/outbox'
import OutboxRelay from '#services/outbox/relay'
import sweep from '#services/outbox/sweep'
import { MailServer } from '#tests/functional/outbox/mail_server'

const relay = new OutboxRelay()

test.group('Failing effects', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await db.from('outbox_messages').delete()))
  group.each.setup(() => {
    const { level } = logger
    logger.level = 'silent'
    return () => void (logger.level = level)
  })

  test('waits grow, and the tenth failure makes a dead letter that nothing tries again', async ({
    assert,
  }) => {
    const message = await failing()
    const waits: number[] = []
    for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
      assert.equal(await relay.drain(), 0)
      await message.refresh()
      assert.equal(message.attempts, attempt)
      assert.isNull(message.failedAt)
      waits.push(Math.round(message.availableAt.diffNow().as('seconds')))
      await dueNow()
    }
    assert.closeTo(waits[0], 5, 2)
    assert.closeTo(waits[1], 30, 2)
    assert.closeTo(waits[2], 120, 2)
    assert.closeTo(waits[8], 3600, 2)

    await relay.drain()
    await message.refresh()
    assert.isNotNull(message.failedAt)
    assert.equal(message.lastError, 'no luck')
    await dueNow()
    await relay.drain()
    await message.refresh()
    assert.equal(message.attempts, ATTEMPTS)
    const { deadLetters } = await sweep()
    assert.equal(deadLetters, 1)
  })

  test('an effect that failed for good is logged as an error, one that is tried again is not', async ({
    assert,
    cleanup,
  }) => {
    const errors: unknown[] = []
    const { error } = logger
    logger.error = ((about: unknown) => void errors.push(about)) as typeof logger.error
    cleanup(() => void (logger.error = error))
    const message = await failing()
    await relay.drain()
    assert.isEmpty(errors)
    await message.merge({ attempts: ATTEMPTS - 1 }).save()
    await dueNow()
    await relay.drain()
    assert.containsSubset(errors, [{ effect: message.id, topic: 'test.failing' }])
  })

  test('an operator lists a dead letter and has it tried again', async ({ assert }) => {
    const message = await failing()
    await message.merge({ attempts: ATTEMPTS - 1 }).save()
    await relay.drain()

    const list = await run('outbox:list', ['--failed'])
    assert.include(list, 'test.failing')
    assert.include(list, 'no luck')

    outbox.handle('test.failing', async () => {})
    await run('outbox:retry', [String(message.id)])
    assert.equal(await relay.drain(), 1)
    await message.refresh()
    assert.isNotNull(message.doneAt)
    assert.isNull(message.lastError)
    assert.include(await run('outbox:list', ['--failed']), 'None')
  })

  test('an admin gives a dead letter up, and the audit log says why', async ({ assert }) => {
    const message = await failing()
    const admin = await UserFactory.apply('admin').create()
    const drop = (...flags: string[]) =>
      ace.exec('outbox:drop', [String(message.id), `--because=the receiver is gone`, ...flags])
    const early = await drop(`--by=${admin.email}`)
    assert.equal(early.exitCode, 1, 'it did not fail for good yet')

    await message.merge({ attempts: ATTEMPTS - 1 }).save()
    await relay.drain()
    const stranger = await UserFactory.create()
    const refused = await drop(`--by=${stranger.email}`)
    assert.equal(refused.exitCode, 1)
    const dropped = await drop(`--by=${admin.email}`)
    assert.equal(dropped.exitCode, 0)
    await message.refresh()
    assert.isNotNull(message.doneAt)
    assert.equal(await OutboxMessage.countFailed(), 0)
    const entry = await db.from('audit_entries').where('action', 'effect.dropped').first()
    assert.deepInclude(entry, { actor_id: admin.id, target_id: String(message.id) })
    const [{ text }] = await db.from('audit_reasons').where('entry_id', entry.id)
    assert.equal(text, 'the receiver is gone')
  })

  test('a letter that the mail server refuses for good is done with; a policy is tried again', async ({
    assert,
    cleanup,
  }) => {
    const server = await MailServer.open()
    cleanup(() => server.close())
    outbox.handle('test.letter', () => server.send('nobody@example.com'))
    const refusedWith = async (answer: string) => {
      server.answer = answer
      await db.transaction((trx) => outbox.record(trx, { topic: 'test.letter', payload: {} }))
      await relay.drain()
      const message = await OutboxMessage.query().orderBy('id', 'desc').firstOrFail()
      const { doneAt, attempts, lastError } = message
      await message.delete()
      return { isDone: doneAt !== null, attempts, lastError }
    }
    const given = { isDone: true, attempts: 1 }
    assert.deepEqual(await refusedWith('550 5.1.1 <nobody@example.com> unknown'), {
      ...given,
      lastError: 'undeliverable: 550 5.1.1',
    })
    assert.deepEqual(await refusedWith('550 no such user'), {
      ...given,
      lastError: 'undeliverable: 550',
    })
    for (const answer of ['550 5.7.1 relaying denied', '450 4.2.1 later', '554 no']) {
      const { isDone } = await refusedWith(answer)
      assert.isFalse(isDone, answer)
    }
  })

  test('outbox:list says what is being tried, and since when', async ({ assert }) => {
    await failing()
    assert.include(await run('outbox:list', []), 'due 2')
    await claimDue(1)
    assert.include(await run('outbox:list', []), 'tried since 2')
  })

  test('what did not fail for good cannot be had tried again', async ({ assert }) => {
    const message = await failing()
    const command = await ace.exec('outbox:retry', [String(message.id)])
    assert.equal(command.exitCode, 1)
    await message.refresh()
    assert.equal(message.attempts, 0)
  })

  test('an effect whose process ends each time becomes a dead letter too', async ({ assert }) => {
    const message = await failing()
    let runs = 0
    outbox.handle('test.failing', async () => void runs++)
    await message.merge({ attempts: ATTEMPTS }).save()
    await relay.drain()
    await message.refresh()
    assert.isNotNull(message.failedAt)
    assert.equal(runs, 0)
  })

  test('a claimed effect is left alone until its claim has run out', async ({ assert }) => {
    const message = await failing()
    outbox.handle('test.failing', async () => {})
    assert.lengthOf(await claimDue(5), 1)
    assert.equal(await relay.drain(), 0)
    await message.merge({ claimedUntil: DateTime.utc().minus({ seconds: 1 }) }).save()
    assert.equal(await relay.drain(), 1)
  })

  test('a handler that takes longer than a claim lasts keeps its claim', async ({
    assert,
    cleanup,
  }) => {
    const { leaseSeconds } = config
    config.leaseSeconds = 1
    cleanup(() => void (config.leaseSeconds = leaseSeconds))
    await failing()
    let runs = 0
    outbox.handle('test.failing', async () => {
      runs++
      await setTimeout(1_800)
    })
    const long = relay.drain()
    await setTimeout(1_500)
    assert.equal(await new OutboxRelay().drain(), 0)
    assert.equal(await long, 1)
    assert.equal(runs, 1)
  })
})

async function failing(): Promise<OutboxMessage> {
  outbox.handle('test.failing', async () => {
    throw new Error('no luck')
  })
  await db.transaction((trx) => outbox.record(trx, { topic: 'test.failing', payload: {} }))
  return OutboxMessage.findByOrFail('topic', 'test.failing')
}

function dueNow() {
  return db.from('outbox_messages').update({ available_at: new Date(0) })
}

async function run(name: string, args: string[]): Promise<string> {
  ace.ui.switchMode('raw')
  try {
    const command = await ace.exec(name, args)
    command.assertSucceeded()
    return command.ui.logger
      .getLogs()
      .map(({ message }) => message)
      .join('\n')
  } finally {
    ace.ui.switchMode('normal')
  }
}
