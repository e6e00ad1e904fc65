import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import Passkey from '#models/passkey'
import clock from '#services/clock'
import { eachAlone } from '#tests/functional/accounts/support'
import { lettersTo } from '#tests/support/letters'
import { SoftwareKey } from '#tests/support/software_key'
import { add, asked, keyed, PATH, steppedUp, withPassword } from './support.js'

const keysOf = (userId: number) => Passkey.query().where('userId', userId).orderBy('id')

test.group('Passkeys in the settings', (group) => {
  eachAlone(group)

  test('one is added after the password was shown again, and its owner hears of it', async ({
    assert,
  }) => {
    const user = await UserFactory.create()
    const visitor = await withPassword(user)
    const tooEarly = await visitor.post(`${PATH}/challenge`)
    assert.equal(tooEarly.status, 428)
    await visitor.post('/step-up', { password: PASSWORD })
    const key = new SoftwareKey()
    const page = await add(visitor, key)
    assert.equal(page.props.flash.success, '내 휴대폰 패스키를 추가했어요.')
    assert.lengthOf(page.props.passkeys, 1)
    assert.deepInclude(page.props.passkeys[0], { name: '내 휴대폰', lastUsedAt: null })
    assert.isTrue(page.props.user.hasPasskey)
    assert.notInclude(page.body, key.id)
    const [row] = await keysOf(user.id)
    assert.containSubset(row, {
      credentialId: key.id,
      counter: 0,
      transports: ['internal'],
      isBackedUp: false,
    })
    const [letter] = await lettersTo(user.email)
    assert.equal(letter.subject, '[취밋] 패스키를 추가했어요')
  })

  test('what the device is asked for names this site, and the keys that it has', async ({
    assert,
  }) => {
    const user = await UserFactory.create()
    const { key, visitor } = await keyed(user)
    const options = await asked(visitor, `${PATH}/challenge`)
    assert.equal(options.rp.id, 'localhost')
    assert.equal(options.attestation, 'none')
    assert.deepEqual(
      options.excludeCredentials.map(({ id }: { id: string }) => id),
      [key.id]
    )
    assert.equal(options.authenticatorSelection.userVerification, 'required')
    assert.isAtLeast(Buffer.from(options.challenge, 'base64url').length, 32)
  })

  test('refuses {name}')
    .with([
      { name: 'an answer from another site', quirks: { origin: 'https://chwimeet.example' } },
      { name: 'a key of another site', quirks: { rpId: 'chwimeet.example' } },
      { name: 'a key that asked for no finger and no PIN', quirks: { isVerified: false } },
      { name: 'the answer to another question', quirks: { challenge: 'YW5vdGhlcg' } },
      {
        name: 'certificates of makers',
        quirks: { certificates: [new Uint8Array([48, 3, 2, 1, 1])] },
      },
    ])
    .run(async ({ assert }, { quirks }) => {
      const user = await UserFactory.create()
      const visitor = await steppedUp(user)
      const options = await asked(visitor, `${PATH}/challenge`)
      await visitor.visit(PATH)
      const credential = new SoftwareKey().make(options, quirks)
      const page = await visitor.follow(await visitor.post(PATH, { name: '열쇠', credential }))
      assert.equal(
        page.props.errors.credential,
        '기기가 만든 패스키를 확인하지 못했어요. 다시 해 주세요.'
      )
      assert.isEmpty(await keysOf(user.id))
    })

  test('a question is answered once, within five minutes', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = await steppedUp(user)
    await visitor.visit(PATH)
    const options = await asked(visitor, `${PATH}/challenge`)
    const answer = () => ({ name: '열쇠', credential: new SoftwareKey().make(options) })
    await visitor.post(PATH, answer())
    const again = await visitor.follow(await visitor.post(PATH, answer()))
    assert.match(again.props.errors.credential, /오래됐거나 이미 쓰였어요/)
    assert.lengthOf(await keysOf(user.id), 1)

    const late = await asked(visitor, `${PATH}/challenge`)
    clock.travel({ minutes: 5 })
    await visitor.post('/step-up', { password: PASSWORD })
    const credential = new SoftwareKey().make(late)
    const page = await visitor.follow(await visitor.post(PATH, { name: '열쇠', credential }))
    assert.match(page.props.errors.credential, /오래됐거나 이미 쓰였어요/)
    assert.lengthOf(await keysOf(user.id), 1)
  })

  test('nonsense is an error at a field, never a fault', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = await steppedUp(user)
    const options = await asked(visitor, `${PATH}/challenge`)
    const good = new SoftwareKey().make(options)
    const broken = [
      { name: '열쇠' },
      { name: '', credential: good },
      { name: '가'.repeat(41), credential: good },
      { name: '열쇠', credential: 'x' },
      {
        name: '열쇠',
        credential: { ...good, response: { ...good.response, clientDataJSON: '!' } },
      },
      {
        name: '열쇠',
        credential: { ...good, response: { ...good.response, clientDataJSON: 'e30' } },
      },
      {
        name: '열쇠',
        credential: { ...good, response: { ...good.response, attestationObject: 'AAAA' } },
      },
    ]
    for (const each of broken) {
      await asked(visitor, `${PATH}/challenge`)
      await visitor.visit(PATH)
      const page = await visitor.follow(await visitor.post(PATH, each))
      assert.equal(page.status, 200)
      assert.isNotEmpty(page.props.errors)
    }
    assert.isEmpty(await keysOf(user.id))
  })

  test('a key is one person’s', async ({ assert }) => {
    const [owner, other] = await UserFactory.createMany(2)
    const { key } = await keyed(owner)
    const visitor = await steppedUp(other)
    const page = await add(visitor, key)
    assert.equal(page.props.errors.credential, '이미 등록된 패스키예요.')
    assert.isEmpty(await keysOf(other.id))
  })

  test('there is room for ten', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = await steppedUp(user)
    for (let at = 0; at < 10; at++) await add(visitor)
    const page = await add(visitor)
    assert.match(page.props.errors.credential, /더 추가할 수 없어요/)
    assert.lengthOf(await keysOf(user.id), 10)
  })

  test('one is renamed and deleted, by its owner alone', async ({ assert }) => {
    const [owner, other] = await UserFactory.createMany(2)
    const { passkey, visitor } = await keyed(owner)
    const at = `${PATH}/${passkey.id}`
    const stranger = await steppedUp(other)
    await stranger.visit(PATH)
    for (const method of ['PUT', 'DELETE']) {
      const answer = await stranger.submit(method, at, { name: '내 것' })
      const page = await stranger.follow(answer)
      assert.match(page.props.flash.error, /찾을 수 없어요/)
    }
    await visitor.visit(PATH)
    const renamed = await visitor.follow(await visitor.put(at, { name: '회사 노트북' }))
    assert.equal(renamed.props.passkeys[0].name, '회사 노트북')

    clock.travel({ minutes: 5 })
    const tooLate = await visitor.delete(at)
    assert.equal(tooLate.status, 428)
    await visitor.post('/step-up', { password: PASSWORD })
    const removed = await visitor.follow(await visitor.delete(at))
    assert.equal(removed.props.flash.success, '회사 노트북 패스키를 삭제했어요.')
    assert.isEmpty(await keysOf(owner.id))
    const [letter] = await lettersTo(owner.email)
    assert.equal(letter.subject, '[취밋] 패스키를 삭제했어요')
  })

  test('a banned person adds none', async ({ assert }) => {
    const user = await UserFactory.create()
    await user.ban('까닭')
    const visitor = await withPassword(user)
    const answer = await visitor.post(`${PATH}/challenge`)
    assert.equal(answer.location, '/restricted')
    const banned = await user.refresh()
    assert.equal(await banned.addPasskey('열쇠', await made()), 'gone')
  })

  test('keys go with their person', async ({ assert }) => {
    const user = await UserFactory.create()
    await keyed(user)
    await user.leave()
    assert.isEmpty(await db.from('passkeys').where('user_id', user.id))
  })
})

async function made() {
  const { id } = new SoftwareKey()
  return { credentialId: id, publicKey: 'AA', counter: 0, transports: [], isBackedUp: false }
}
