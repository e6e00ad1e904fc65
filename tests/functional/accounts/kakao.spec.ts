import { test } from '@japa/runner'
import { UserFactory, PASSWORD } from '#database/factories/user_factory'
import User from '#models/user'
import clock from '#services/clock'
import kakao from '#services/accounts/kakao/kakao'
import { KakaoStub, withEmail, type KakaoFault, type StubPerson } from '#tests/support/kakao_stub'
import { codeIn, lastLetterTo, lettersTo } from '#tests/support/letters'
import { leadsTo, statusOf, Visitor, type Answer } from '#tests/support/visitor'
import { account, eachAlone, newAddress } from './support.js'

let stub: KakaoStub
let ids = 5_000_000_000 + process.pid * 1_000
const newId = () => ++ids

const consents = () => account({ password: undefined })

/** Presses the button and says yes on Kakao's page. */
async function comeBack(visitor: Visitor, person: StubPerson): Promise<Answer> {
  const { location } = await visitor.visit('/auth/kakao')
  return visitor.visit(stub.consent(location!, person))
}

async function flashed(visitor: Visitor, answer: Answer) {
  const page = await visitor.follow(answer)
  const { success, notice, error } = page.props.flash
  return success ?? notice ?? error
}

const isIn = async (visitor: Visitor) =>
  (await statusOf(visitor.visit('/settings/profile'))) === 200

async function kakaoIdOf(user: User) {
  const { kakaoId } = await user.refresh()
  return kakaoId
}

async function stepUp(visitor: Visitor, password = PASSWORD) {
  return visitor.post('/step-up', { password })
}

test.group('Kakao', (group) => {
  eachAlone(group)
  group.each.setup(async () => {
    stub = await KakaoStub.start()
    stub.use(`http://127.0.0.1:${process.env.PORT}/auth/kakao/return`)
    return () => stub.close()
  })

  test('the button leads to Kakao with a state of this session, and is there only where it works', async ({
    assert,
  }) => {
    const visitor = new Visitor()
    const login = await visitor.visit('/login')
    assert.isTrue(login.props.hasKakao)
    const first = new URL((await leadsTo(visitor.visit('/auth/kakao')))!)
    const second = new URL((await leadsTo(visitor.visit('/auth/kakao')))!)
    assert.equal(first.origin, stub.url)
    assert.equal(first.searchParams.get('response_type'), 'code')
    assert.match(first.searchParams.get('state')!, /^[\w-]{43}$/)
    assert.notEqual(first.searchParams.get('state'), second.searchParams.get('state'))

    kakao.restore()
    const closed = await visitor.visit('/login')
    assert.isFalse(closed.props.hasKakao)
    assert.equal(await statusOf(visitor.visit('/auth/kakao')), 404)
    assert.equal(await statusOf(visitor.visit('/auth/kakao/return?code=a&state=b')), 404)
  })

  test('with a confirmed address a newcomer goes on with nickname and consent alone', async ({
    assert,
  }) => {
    const visitor = new Visitor()
    const [id, email] = [newId(), newAddress()]
    const back = await comeBack(visitor, withEmail(id, email.toUpperCase()))
    assert.equal(back.location, '/sign-up/account')
    const page = await visitor.visit('/sign-up/account')
    assert.equal(page.props.email, email)
    assert.deepEqual(page.props.kakao, { nickname: null })
    assert.isNull(await User.findBy('email', email))
    assert.lengthOf(await lettersTo(email), 0)

    const noConsent = await visitor.follow(
      await visitor.post('/sign-up/account', { ...consents(), privacy: false })
    )
    assert.isString(noConsent.props.errors.privacy)
    assert.equal(await leadsTo(visitor.post('/sign-up/account', consents())), '/')
    const user = await User.findByOrFail('email', email)
    assert.equal(user.kakaoId, String(id))
    assert.isNull(user.password)
    assert.isTrue(await isIn(visitor))
  })

  test('a known person comes in by the same door, and to where they were going', async ({
    assert,
  }) => {
    const id = newId()
    const user = await UserFactory.merge({ kakaoId: String(id) }).create()
    const visitor = new Visitor()
    await visitor.visit('/settings/addresses')
    assert.equal(await leadsTo(comeBack(visitor, { id })), '/settings/addresses')
    const sessions = await visitor.visit('/settings/sessions')
    assert.containSubset(sessions.props.signIns, [{ isCurrent: true, device: 'Chrome · Linux' }])
    await user.changePassword('another-long-secret-9')
    assert.isFalse(await isIn(visitor))
  })

  test('a banned person lands where the restricted sign-in does', async ({ assert }) => {
    const id = newId()
    const user = await UserFactory.merge({ kakaoId: String(id) }).create()
    await user.ban('까닭')
    assert.equal(await leadsTo(comeBack(new Visitor(), { id })), '/restricted')
  })

  test('nobody is sent to another site after signing in', async ({ assert }) => {
    const id = newId()
    await UserFactory.merge({ kakaoId: String(id) }).create()
    const visitor = new Visitor()
    await visitor.visit('/login?returnTo=//evil.test/x')
    assert.equal(await leadsTo(comeBack(visitor, { id })), '/')
  })

  test('without a confirmed address ({$i}) our code step comes first')
    .with([
      { email: undefined },
      { is_email_valid: true, is_email_verified: false },
      { is_email_valid: false, is_email_verified: true },
      { is_email_verified: true },
    ])
    .run(async ({ assert }, flaws) => {
      const visitor = new Visitor()
      const [id, email] = [newId(), newAddress()]
      const back = await comeBack(visitor, { id, email: newAddress(), ...flaws })
      assert.equal(back.location, '/sign-up?with=kakao')
      assert.match(await flashed(visitor, back), /이메일만 확인하면/)
      assert.equal(await leadsTo(visitor.visit('/sign-up/account')), '/sign-up/code')
      await visitor.post('/sign-up', { email, withKakao: true })
      await visitor.post('/sign-up/code', { code: codeIn(await lastLetterTo(email)) })
      await visitor.post('/sign-up/account', consents())
      const user = await User.findByOrFail('email', email)
      assert.equal(user.kakaoId, String(id))
    })

  test('who begins to sign up without Kakao ends what Kakao said before, of whomever that was', async ({
    assert,
  }) => {
    const visitor = new Visitor()
    const [id, first, email] = [newId(), newAddress(), newAddress()]
    await comeBack(visitor, { ...withEmail(id, first), profile: { nickname: '앞사람' } })
    const page = await visitor.visit('/sign-up/account')
    assert.deepEqual(page.props.kakao, { nickname: '앞사람' })
    const plain = await visitor.visit('/sign-up')
    assert.isNull(plain.props.kakao)
    const going = await visitor.visit('/sign-up?with=kakao')
    assert.deepEqual(going.props.kakao, { nickname: '앞사람' })

    await visitor.post('/sign-up', { email })
    await visitor.post('/sign-up/code', { code: codeIn(await lastLetterTo(email)) })
    const last = await visitor.visit('/sign-up/account')
    assert.isNull(last.props.kakao)
    await visitor.post('/sign-up/account', account())
    const user = await User.findByOrFail('email', email)
    assert.isNull(user.kakaoId)
    assert.isNotNull(user.password)
  })

  test('who leaves Kakao behind confirms by a letter what Kakao had confirmed', async ({
    assert,
  }) => {
    const visitor = new Visitor()
    const email = newAddress()
    await comeBack(visitor, withEmail(newId(), email))
    await visitor.post('/sign-up', { email })
    assert.equal(await leadsTo(visitor.visit('/sign-up/account')), '/sign-up/code')
    assert.lengthOf(codeIn(await lastLetterTo(email)), 6)
  })

  test('who has an account that Kakao could not name is asked to link once they logged in', async ({
    assert,
  }) => {
    const id = newId()
    const user = await UserFactory.create()
    const visitor = new Visitor()
    await comeBack(visitor, { id, profile: { nickname: '카톡이름' } })
    await visitor.post('/sign-up', { email: user.email, withKakao: true })
    assert.match(await lastLetterTo(user.email), /로그인/)
    const entered = await visitor.post('/login', { email: user.email, password: PASSWORD })
    assert.equal(entered.location, '/settings/kakao')
    const asking = await visitor.visit('/settings/kakao')
    assert.include(asking.props, { isLinked: false, isAsking: true, nickname: '카톡이름' })
    assert.isNull(await kakaoIdOf(user))
    await stepUp(visitor)
    await visitor.put('/settings/kakao')
    assert.equal(await kakaoIdOf(user), String(id))
  })

  test('who comes back with another account at Kakao than theirs reads so', async ({ assert }) => {
    const user = await UserFactory.merge({ kakaoId: String(newId()) }).create()
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    const back = await comeBack(visitor, { id: newId() })
    assert.equal(back.location, '/settings/kakao')
    const page = await visitor.follow(back)
    assert.match(page.props.flash.error, /먼저 연결을 끊어/)
    assert.isFalse(page.props.isAsking)
  })

  test('an address that has an account is linked only after logging in, asking, and the password', async ({
    assert,
  }) => {
    const id = newId()
    const user = await UserFactory.create()
    const visitor = new Visitor()
    const back = await comeBack(visitor, withEmail(id, user.email))
    assert.equal(back.location, '/login')
    assert.match(await flashed(visitor, back), /연결할지 여쭤볼게요/)
    assert.isNull(await kakaoIdOf(user))

    const entered = await visitor.post('/login', { email: user.email, password: PASSWORD })
    assert.equal(entered.location, '/settings/kakao')
    const asking = await visitor.visit('/settings/kakao')
    assert.include(asking.props, { isLinked: false, isAsking: true })
    assert.isNull(await kakaoIdOf(user))
    assert.equal(await statusOf(visitor.put('/settings/kakao')), 428)
    assert.isNull(await kakaoIdOf(user))

    await stepUp(visitor)
    await visitor.put('/settings/kakao')
    assert.equal(await kakaoIdOf(user), String(id))
    assert.match(await lastLetterTo(user.email), /카카오 버튼으로도/)
    const again = new Visitor()
    await comeBack(again, { id })
    assert.isTrue(await isIn(again))
  })

  test('a signed-in person links from the settings, and unlinks', async ({ assert }) => {
    const id = newId()
    const user = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    assert.equal(await leadsTo(comeBack(visitor, { id })), '/settings/kakao')
    await stepUp(visitor)
    await visitor.put('/settings/kakao')
    assert.equal(await kakaoIdOf(user), String(id))
    assert.match(await flashed(visitor, await comeBack(visitor, { id })), /이미 연결돼/)
    await visitor.delete('/settings/kakao')
    assert.isNull(await kakaoIdOf(user))
    assert.match(await lastLetterTo(user.email), /더 로그인할 수 없어요/)
  })

  test('what was proven in a session is forgotten with time', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    await comeBack(visitor, { id: newId() })
    clock.travel({ minutes: 31 })
    await stepUp(visitor)
    assert.match(await flashed(visitor, await visitor.put('/settings/kakao')), /다시 연결해/)
    assert.isNull(await kakaoIdOf(user))
  })

  test("somebody else's account at Kakao is not linked twice", async ({ assert }) => {
    const id = newId()
    await UserFactory.merge({ kakaoId: String(id) }).create()
    const user = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    await comeBack(visitor, { id })
    await stepUp(visitor)
    assert.match(await flashed(visitor, await visitor.put('/settings/kakao')), /다른 계정에 연결/)
    assert.isNull(await kakaoIdOf(user))
  })

  test('who has no password shows who they are by a mailed code, and keeps the only way in', async ({
    assert,
  }) => {
    const id = newId()
    const user = await UserFactory.merge({ kakaoId: String(id) }).create()
    await user.merge({ password: null }).save()
    const visitor = new Visitor()
    await comeBack(visitor, { id })
    const page = await visitor.visit('/settings/kakao')
    assert.isFalse(page.props.user.hasPassword)
    assert.equal(await statusOf(visitor.delete('/settings/kakao')), 428)
    assert.equal(await statusOf(stepUp(visitor, '')), 302)
    await stepUp(visitor, PASSWORD)
    assert.equal(await statusOf(visitor.delete('/settings/kakao')), 428)

    assert.equal(await statusOf(visitor.post('/step-up/code')), 204)
    const code = codeIn(await lastLetterTo(user.email))
    assert.lengthOf(code, 6)
    const stranger = new Visitor()
    const other = await UserFactory.create()
    await stranger.logIn(other.email, PASSWORD)
    await stepUp(stranger, code)
    assert.equal(await statusOf(stranger.delete('/settings/kakao')), 428)
    await stepUp(visitor, code === '000000' ? '111111' : '000000')
    assert.equal(await statusOf(visitor.delete('/settings/kakao')), 428)
    assert.equal(await statusOf(stepUp(visitor, code)), 204)
    assert.match(await flashed(visitor, await visitor.delete('/settings/kakao')), /먼저 비밀번호/)
    assert.equal(await kakaoIdOf(user), String(id))
    await stepUp(visitor, code)
    clock.travel({ minutes: 6 })
    assert.equal(await statusOf(visitor.delete('/settings/kakao')), 428)
  })

  test('with a password nobody is sent a code in its place', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    assert.equal(await statusOf(visitor.post('/step-up/code')), 404)
    assert.lengthOf(await lettersTo(user.email), 0)
  })

  test('who says no at Kakao is back at the log-in page', async ({ assert }) => {
    const visitor = new Visitor()
    const { location } = await visitor.visit('/auth/kakao')
    const back = await visitor.visit(stub.refuse(location!))
    assert.equal(back.location, '/login')
    assert.equal(await flashed(visitor, back), '카카오 로그인을 취소했어요.')
    assert.notInclude(stub.calls, 'POST /oauth/token')
  })

  test('a state that is wrong, missing, used, or of another session moves nothing', async ({
    assert,
  }) => {
    const id = newId()
    await UserFactory.merge({ kakaoId: String(id) }).create()
    const visitor = new Visitor()
    const { location } = await visitor.visit('/auth/kakao')
    const good = stub.consent(location!, { id })
    const code = new URL(good, 'http://here').searchParams.get('code')
    const bad = ['state=wrong', '', 'state[]=a', `state=${'a'.repeat(43)}`]
    for (const state of bad) {
      const other = new Visitor()
      await other.visit('/auth/kakao')
      const back = await other.visit(`/auth/kakao/return?code=${code}&${state}`)
      assert.equal(back.location, '/login')
      assert.match(await flashed(other, back), /맞지 않아요/)
    }
    assert.equal(await leadsTo(new Visitor().visit(good)), '/login')
    assert.notInclude(stub.calls, 'POST /oauth/token')

    await visitor.follow(await visitor.visit(good))
    assert.isTrue(await isIn(visitor))
    await visitor.post('/logout')
    assert.equal(await leadsTo(visitor.visit(good)), '/login')
    assert.isFalse(await isIn(visitor))
  })

  test('a code that was used already signs nobody in', async ({ assert }) => {
    const id = newId()
    await UserFactory.merge({ kakaoId: String(id) }).create()
    const first = new Visitor()
    const good = stub.consent((await leadsTo(first.visit('/auth/kakao')))!, { id })
    const code = new URL(good, 'http://here').searchParams.get('code')!
    assert.equal(await leadsTo(first.visit(good)), '/')

    const second = new Visitor()
    const page = new URL((await leadsTo(second.visit('/auth/kakao')))!)
    const state = page.searchParams.get('state')!
    const back = await second.visit(`/auth/kakao/return?${new URLSearchParams({ code, state })}`)
    assert.equal(back.location, '/login')
    assert.match(await flashed(second, back), /확인하지 못했어요/)
    assert.isFalse(await isIn(second))
  })

  test('a question begun as somebody is not answered as somebody else', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    const { location } = await visitor.visit('/auth/kakao')
    await visitor.logIn(user.email, PASSWORD)
    const back = await visitor.visit(stub.consent(location!, { id: newId() }))
    assert.equal(back.location, '/settings/kakao')
    const page = await visitor.follow(back)
    assert.isFalse(page.props.isAsking)
  })

  test('when Kakao fails at {where} ({$i}) the person reads so and nothing is half made')
    .with<{ where: 'token' | 'me'; fault: KakaoFault; says: RegExp }[]>([
      { where: 'token', fault: 'silent', says: /답하지 않아요/ },
      { where: 'token', fault: 'broken', says: /답하지 않아요/ },
      { where: 'token', fault: 'empty', says: /답하지 않아요/ },
      { where: 'token', fault: { status: 500, body: {} }, says: /답하지 않아요/ },
      { where: 'token', fault: { status: 429, body: { code: -10 } }, says: /답하지 않아요/ },
      {
        where: 'token',
        fault: { status: 400, body: { error_code: 'KOE320' } },
        says: /확인하지 못했어요/,
      },
      { where: 'me', fault: 'silent', says: /답하지 않아요/ },
      { where: 'me', fault: 'broken', says: /답하지 않아요/ },
      { where: 'me', fault: 'empty', says: /답하지 않아요/ },
      { where: 'me', fault: { status: 200, body: { id: '7; DROP' } }, says: /답하지 않아요/ },
      { where: 'me', fault: { status: 503, body: {} }, says: /답하지 않아요/ },
      { where: 'me', fault: { status: 401, body: { code: -401 } }, says: /확인하지 못했어요/ },
    ])
    .run(async ({ assert }, { where, fault, says }) => {
      const visitor = new Visitor()
      const email = newAddress()
      stub.fail(where, fault)
      const back = await comeBack(visitor, withEmail(newId(), email))
      assert.equal(back.location, '/login')
      assert.match(await flashed(visitor, back), says)
      assert.equal(await leadsTo(visitor.visit('/sign-up/account')), '/sign-up/code')
      assert.isNull(await User.findBy('email', email))
    })
})
