import { createHash } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { Secret } from '@adonisjs/core/helpers'
import { UserFactory, PASSWORD } from '#database/factories/user_factory'
import User from '#models/user'
import clock from '#services/clock'
import { lettersTo } from '#tests/support/letters'
import { statusOf, Visitor, type Answer } from '#tests/support/visitor'
import { person, setTheScene, tidyUp } from '#tests/functional/reservations/support'
import { eachAlone } from './support.js'

const PATH = '/settings/tokens'
const wanted = (changes: Record<string, unknown> = {}) => ({
  name: '사무실 노트북',
  abilities: ['mcp'],
  days: 90,
  password: PASSWORD,
  ...changes,
})

async function signedIn(user: User) {
  const visitor = new Visitor()
  await visitor.logIn(user.email, PASSWORD)
  await visitor.visit(PATH)
  return visitor
}

async function issued(user: User, days = 30): Promise<string> {
  const answer = await user.issueToken({ name: '노트북', abilities: ['mcp'], days })
  if (typeof answer === 'string') throw new Error(answer)
  return answer.secret
}

const secretIn = ({ body }: Answer): string | undefined => JSON.parse(body).flash?.secret
const knows = async (secret: string) =>
  (await User.accessTokens.verify(new Secret(secret))) !== null

test.group('API tokens in the settings', (group) => {
  eachAlone(group)

  test('a moderator makes one, which is shown once and kept as a hash', async ({ assert }) => {
    const user = await UserFactory.apply('moderator').create()
    const visitor = await signedIn(user)
    const answer = await visitor.post(PATH, wanted())
    assert.equal(answer.status, 200)
    assert.equal(answer.headers['cache-control'], 'no-store')
    const secret = secretIn(answer)!
    assert.match(secret, /^cwm_[\w-]+\.[\w-]{40,}$/)
    assert.isTrue(await knows(secret))
    const [token] = answer.props.tokens
    assert.deepInclude(token, { name: '사무실 노트북', abilities: ['mcp'], lastUsedAt: null })

    const again = await visitor.visit(PATH)
    assert.lengthOf(again.props.tokens, 1)
    const random = Buffer.from(secret.split('.')[1], 'base64url').toString()
    for (const kept of [secret, random]) assert.notInclude(again.body, kept)
    const row = await db.from('auth_access_tokens').where('id', token.id).firstOrFail()
    assert.equal(row.hash, createHash('sha256').update(random).digest('hex'))
    assert.notInclude(JSON.stringify(row), random)
    const effects = await db.from('outbox_messages').select('payload')
    assert.notInclude(JSON.stringify(effects), random)
  })

  test('the owner hears of it by mail, which does not hold it', async ({ assert }) => {
    const user = await UserFactory.apply('moderator').create()
    clock.freeze('2027-03-01T00:00:00Z')
    const secret = await issued(user)
    const [letter] = await lettersTo(user.email)
    assert.equal(letter.subject, '[취밋] API 토큰을 만들었어요')
    assert.include(letter.text ?? '', '노트북 토큰을 만들었어요. 2027년 3월 31일까지')
    assert.notInclude(JSON.stringify(letter), secret.split('.')[1])
  })

  test('it works until its last day, and use is noted', async ({ assert }) => {
    const user = await UserFactory.apply('moderator').create()
    const secret = await issued(user, 30)
    const token = await user.related('tokens').query().firstOrFail()
    assert.isTrue(await knows(secret))
    await token.refresh()
    assert.isNotNull(token.lastUsedAt)
    clock.travel({ days: 29, hours: 23 })
    assert.isTrue(await knows(secret))
    clock.travel({ hours: 2 })
    assert.isFalse(await knows(secret))
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    const { props } = await visitor.visit(PATH)
    assert.isTrue(props.tokens[0].isExpired)
  })

  test('nothing that only resembles it opens anything, or counts as use', async ({ assert }) => {
    const user = await UserFactory.apply('moderator').create()
    const secret = await issued(user)
    const [head, tail] = secret.split('.')
    const other = Buffer.from(`${tail}x`).toString('base64url')
    for (const guess of [
      `${head}.${other}`,
      head,
      `.${tail}`,
      `cwm_${Buffer.from("1' OR 1=1 -- ").toString('base64url')}.${tail}`,
      `oat_${secret.slice(4)}`,
      '',
      'x'.repeat(5000),
    ]) {
      assert.isFalse(await knows(guess), guess.slice(0, 40))
    }
    const token = await user.related('tokens').query().firstOrFail()
    assert.isNull(token.lastUsedAt)
  })

  test('it asks for the password, and counts how often it was wrong', async ({ assert }) => {
    const user = await UserFactory.apply('moderator').create()
    const visitor = await signedIn(user)
    for (let tries = 0; tries < 5; tries++) {
      const refused = await visitor.post(PATH, wanted({ password: 'not-the-password' }))
      const page = await visitor.follow(refused)
      assert.equal(page.props.errors.password, '지금 비밀번호가 맞지 않아요.')
    }
    const locked = await visitor.follow(await visitor.post(PATH, wanted()))
    assert.exists(locked.props.errors.password)
    assert.lengthOf(await user.related('tokens').query(), 0)
  })

  test('refuses {field} {value}')
    .with([
      { field: 'name', value: '' },
      { field: 'name', value: '\u200b' },
      { field: 'name', value: '가'.repeat(41) },
      { field: 'abilities', value: [] },
      { field: 'abilities', value: 'mcp', at: 'abilities' },
      { field: 'abilities', value: ['*'], at: 'abilities.0' },
      { field: 'abilities', value: ['mcp', 'mcp'] },
      { field: 'days', value: 31 },
      { field: 'days', value: 'forever' },
      { field: 'password', value: '' },
    ])
    .run(async ({ assert }, { field, value, at = field }) => {
      const user = await UserFactory.apply('moderator').create()
      const visitor = await signedIn(user)
      const refused = await visitor.post(PATH, wanted({ [field]: value }))
      const page = await visitor.follow(refused)
      assert.deepEqual(Object.keys(page.props.errors), [at])
      assert.notMatch(String(page.props.errors[at]), /^\d/)
      assert.lengthOf(await user.related('tokens').query(), 0)
    })

  test('somebody who is no moderator gives away everything but what is for staff', async ({
    assert,
  }) => {
    const user = await UserFactory.create()
    const visitor = await signedIn(user)
    const { props } = await visitor.visit(PATH)
    assert.include(props.abilities, 'reservations:write')
    assert.notInclude(props.abilities, 'mcp')
    const refused = await visitor.post(PATH, wanted())
    const page = await visitor.follow(refused)
    assert.exists(page.props.errors['abilities.0'])
    assert.lengthOf(await user.related('tokens').query(), 0)
    assert.equal(await user.issueToken({ name: 'x', abilities: ['mcp'], days: 30 }), 'notAllowed')
    await visitor.post(PATH, wanted({ abilities: ['chat', 'reservations:read'] }))
    const token = await user.related('tokens').query().firstOrFail()
    assert.deepEqual(token.abilities, ['chat', 'reservations:read'])
  })

  test('one is revoked, by its owner alone', async ({ assert }) => {
    const [owner, other] = await UserFactory.apply('moderator').createMany(2)
    const secret = await issued(owner)
    const token = await owner.related('tokens').query().firstOrFail()
    const stranger = await signedIn(other)
    const missed = await stranger.follow(await stranger.delete(`${PATH}/${token.id}`))
    assert.match(missed.props.flash.error, /찾을 수 없어요/)
    assert.lengthOf(missed.props.tokens, 0)
    assert.isTrue(await knows(secret))

    const visitor = await signedIn(owner)
    const page = await visitor.follow(await visitor.delete(`${PATH}/${token.id}`))
    assert.equal(page.props.flash.success, '노트북 토큰을 폐기했어요.')
    assert.lengthOf(page.props.tokens, 0)
    assert.isFalse(await knows(secret))
    const [letter] = await lettersTo(owner.email)
    assert.include(letter.text, '노트북 토큰을 만들었어요')
  })

  test('a ban and a new password end them at once', async ({ assert }) => {
    const user = await UserFactory.apply('moderator').create()
    const before = await issued(user)
    await user.changePassword('another-long-password-9')
    assert.isFalse(await knows(before))

    const after = await issued(user)
    assert.isTrue(await knows(after))
    await user.ban('까닭')
    assert.isFalse(await knows(after))
    await user.lift()
    assert.isFalse(await knows(after))
    assert.equal(await statusOf(new Visitor().visit(PATH)), 302)
  })
})

test.group('Many tokens at once', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('there is room for twenty, however many tabs ask', async ({ assert }) => {
    const user = await person({ role: 'moderator' })
    const ask = (name: string) => user.issueToken({ name, abilities: ['mcp'], days: 30 })
    for (let at = 0; at < 18; at++) await ask(`${at}`)
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(ask))
    assert.lengthOf(
      answers.filter((answer) => answer === 'full'),
      3
    )
    assert.lengthOf(await user.related('tokens').query(), 20)
  })
})
