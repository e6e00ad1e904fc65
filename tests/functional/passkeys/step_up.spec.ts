import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import Passkey from '#models/passkey'
import type User from '#models/user'
import clock from '#services/clock'
import { eachAlone } from '#tests/functional/accounts/support'
import { logOf } from '#tests/functional/audit/support'
import { ACCOUNT } from '#tests/functional/payouts/support'
import { SoftwareKey } from '#tests/support/software_key'
import type { Answer, Visitor } from '#tests/support/visitor'
import { asked, keyed, steppedUp, withPassword } from './support.js'

const BANK = { bankCode: ACCOUNT.bankCode, number: ACCOUNT.number, holder: ACCOUNT.holder }
const question = (visitor: Visitor) => asked(visitor, '/step-up/passkey/challenge')
const reply = (visitor: Visitor, credential: unknown) =>
  visitor.post('/step-up/passkey', { credential })

/** Whether what needs a step-up is done. */
async function mayAct(visitor: Visitor): Promise<boolean> {
  const { status } = await visitor.post('/settings/export')
  return status === 204
}

async function refusal(visitor: Visitor, answer: Answer): Promise<string> {
  const { props } = await visitor.follow(answer)
  return props.errors.credential
}

async function signedInWithKey(user: User, key = new SoftwareKey()) {
  const { passkey } = await keyed(user, key)
  const visitor = await withPassword(user)
  await visitor.visit('/settings/passkeys')
  return { visitor, key, passkey }
}

test.group('A passkey in the place of the password', (group) => {
  eachAlone(group)

  test('is good for five minutes in its session, and its use is noted', async ({ assert }) => {
    const { visitor, key, passkey } = await signedInWithKey(await UserFactory.create())
    assert.isFalse(await mayAct(visitor))
    const options = await question(visitor)
    assert.deepEqual(
      options.allowCredentials.map(({ id }: { id: string }) => id),
      [key.id]
    )
    const shown = await reply(visitor, key.show(options))
    assert.equal(shown.status, 204)
    assert.isTrue(await mayAct(visitor))
    await passkey.refresh()
    assert.isNotNull(passkey.lastUsedAt)
    clock.travel({ minutes: 5 })
    assert.isFalse(await mayAct(visitor))
  })

  test('fills in for the password of a form, for people without one too', async ({ assert }) => {
    const { visitor, key } = await signedInWithKey(await UserFactory.create())
    const early = await visitor.put('/settings/bank-account', BANK)
    assert.equal(early.status, 428)
    await reply(visitor, key.show(await question(visitor)))
    const page = await visitor.follow(await visitor.put('/settings/bank-account', BANK))
    assert.isNotNull(page.props.account)

    const keyless = await steppedUp(await UserFactory.create())
    await keyless.visit('/settings/bank-account')
    const refused = await keyless.follow(await keyless.put('/settings/bank-account', BANK))
    assert.exists(refused.props.errors.password)
    assert.isNull(refused.props.account)
  })

  test('who has one and no password is mailed no code, and digits count for nothing', async ({
    assert,
  }) => {
    const user = await UserFactory.create()
    const { visitor, key } = await signedInWithKey(user)
    await user.merge({ password: null }).save()
    const code = await visitor.post('/step-up/code')
    assert.equal(code.status, 404)
    const typed = await visitor.follow(await visitor.post('/step-up', { password: '123456' }))
    assert.equal(typed.props.errors.password, '패스키로 확인해 주세요.')
    assert.isFalse(await mayAct(visitor))
    await reply(visitor, key.show(await question(visitor)))
    assert.isTrue(await mayAct(visitor))
  })

  test('an answer counts once, even sent twice at the same time', async ({ assert }) => {
    const { visitor, key } = await signedInWithKey(await UserFactory.create())
    const credential = key.show(await question(visitor))
    await reply(visitor, credential)
    clock.travel({ minutes: 6 })
    const replayed = await reply(visitor, credential)
    assert.match(await refusal(visitor, replayed), /오래됐거나 이미 쓰였어요/)
    assert.isFalse(await mayAct(visitor))

    const next = key.show(await question(visitor))
    const both = await Promise.all([reply(visitor, next), reply(visitor, next)])
    assert.lengthOf(
      both.filter(({ status }) => status === 204),
      1
    )
  })

  test('refuses {name}')
    .with([
      { name: 'an answer from another site', quirks: { origin: 'https://chwimeet.example' } },
      { name: 'a signature for another site', quirks: { rpId: 'chwimeet.example' } },
      { name: 'a key that asked for no finger and no PIN', quirks: { isVerified: false } },
      { name: 'the answer to another question', quirks: { challenge: 'YW5vdGhlcg' } },
    ])
    .run(async ({ assert }, { quirks }) => {
      const { visitor, key } = await signedInWithKey(await UserFactory.create())
      const answer = await reply(visitor, key.show(await question(visitor), quirks))
      assert.equal(
        await refusal(visitor, answer),
        '이 계정의 패스키가 아니에요. 다른 패스키로 다시 해 주세요.'
      )
      assert.isFalse(await mayAct(visitor))
    })

  test('somebody else’s key, an unknown one and a wrong signature are none', async ({ assert }) => {
    const [user, other] = await UserFactory.createMany(2)
    const { key: foreign } = await keyed(other)
    const { visitor, key } = await signedInWithKey(user)
    const options = await question(visitor)
    const tampered = key.show(options)
    tampered.response.signature = foreign.show(options).response.signature
    for (const credential of [foreign.show(options), new SoftwareKey().show(options), tampered]) {
      const fresh = await question(visitor)
      assert.notEqual(fresh.challenge, options.challenge)
      const answer = await reply(visitor, credential)
      assert.match(await refusal(visitor, answer), /이 계정의 패스키가 아니에요/)
    }
    const disguised = foreign.show(await question(visitor))
    const answer = await reply(visitor, { ...disguised, id: key.id, rawId: key.id })
    assert.match(await refusal(visitor, answer), /이 계정의 패스키가 아니에요/)
    assert.isFalse(await mayAct(visitor))
  })

  test('a key that counts backwards was copied: it is refused, and that is on record', async ({
    assert,
  }) => {
    const user = await UserFactory.create()
    const { visitor, key, passkey } = await signedInWithKey(user, new SoftwareKey({ counts: true }))
    await reply(visitor, key.show(await question(visitor), { counter: 7 }))
    await passkey.refresh()
    assert.equal(passkey.counter, 7)
    clock.travel({ minutes: 6 })
    for (const counter of [7, 3, 0]) {
      const answer = await reply(visitor, key.show(await question(visitor), { counter }))
      assert.match(await refusal(visitor, answer), /안전하지 않아 쓸 수 없어요/)
    }
    assert.isFalse(await mayAct(visitor))
    await passkey.refresh()
    assert.equal(passkey.counter, 7)
    const log = await logOf('passkey', passkey.id)
    assert.lengthOf(log, 3)
    assert.containSubset(log[0], {
      action: 'passkey.copy_refused',
      before: { user: user.id, counter: 7 },
      after: { counter: 7 },
    })
    const shown = await reply(visitor, key.show(await question(visitor), { counter: 8 }))
    assert.equal(shown.status, 204)
  })

  test('a removed key is none, and without any there is nothing to ask', async ({ assert }) => {
    const user = await UserFactory.create()
    const { visitor, key, passkey } = await signedInWithKey(user)
    const options = await question(visitor)
    await Passkey.query().where('id', passkey.id).delete()
    const answer = await reply(visitor, key.show(options))
    assert.match(await refusal(visitor, answer), /이 계정의 패스키가 아니에요/)
    const none = await visitor.post('/step-up/passkey/challenge')
    assert.equal(none.status, 404)
  })

  test('a banned person shows theirs, to take their data along', async ({ assert }) => {
    const user = await UserFactory.create()
    const { key } = await keyed(user)
    await user.ban('까닭')
    const visitor = await withPassword(user)
    const shown = await reply(visitor, key.show(await question(visitor)))
    assert.equal(shown.status, 204)
    assert.isTrue(await mayAct(visitor))
  })

  test('wrong answers count as wrong passwords do', async ({ assert }) => {
    const { visitor, key } = await signedInWithKey(await UserFactory.create())
    for (let tries = 0; tries < 5; tries++) {
      const credential = key.show(await question(visitor), { isVerified: false })
      await reply(visitor, credential)
    }
    const locked = await reply(visitor, key.show(await question(visitor)))
    assert.match(await refusal(visitor, locked), /시도가 너무 많았어요/)
    const password = await visitor.post('/step-up', { password: PASSWORD })
    assert.notEqual(password.status, 204)
  })

  test('what was asked for one thing answers no other', async ({ assert }) => {
    const user = await UserFactory.create()
    const { visitor, key } = await signedInWithKey(user)
    await visitor.post('/step-up', { password: PASSWORD })
    const { challenge, rp } = await asked(visitor, '/settings/passkeys/challenge')
    const answer = await reply(visitor, key.show({ challenge, rpId: rp.id }))
    assert.match(await refusal(visitor, answer), /오래됐거나 이미 쓰였어요/)
    const rows = await db.from('passkeys').where('user_id', user.id)
    assert.lengthOf(rows, 1)
  })
})
