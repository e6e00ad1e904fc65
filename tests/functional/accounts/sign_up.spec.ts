import { test } from '@japa/runner'
import { UserFactory } from '#database/factories/user_factory'
import EmailCode from '#models/email_code'
import User from '#models/user'
import clock from '#services/clock'
import { leadsTo, Visitor } from '#tests/support/visitor'
import { codeIn, lastLetterTo, lettersTo } from '#tests/support/letters'
import { account, eachAlone, newAddress, verified } from './support.js'

test.group('Sign-up', (group) => {
  eachAlone(group)

  test('a newcomer proves an address, chooses a name and is signed in', async ({ assert }) => {
    const email = newAddress()
    const visitor = new Visitor()

    const sent = await visitor.post('/sign-up', { email: ` ${email.toUpperCase()} ` })
    assert.equal(sent.location, '/sign-up/code')
    const page = await visitor.visit('/sign-up/code')
    assert.equal(page.props.email, email)
    const proven = await visitor.post('/sign-up/code', { code: codeIn(await lastLetterTo(email)) })
    assert.equal(proven.location, '/sign-up/account')
    const done = await visitor.post('/sign-up/account', account({ marketing: true }))
    assert.equal(done.location, '/')

    const home = await visitor.visit('/')
    const user = await User.findByOrFail('email', email)
    assert.equal(home.props.user.id, user.id)
    assert.equal(user.termsVersion, '2026-11-22')
    assert.isNotNull(user.consentedAt)
    assert.isNotNull(user.marketingConsentedAt)
    assert.isNull(await EmailCode.findBy('email', email))
  })

  test('the answer is alike for known and unknown addresses, and the owner is told', async ({
    assert,
  }) => {
    const owner = await UserFactory.create()
    const strangers = newAddress()
    const pages = []
    for (const email of [owner.email, strangers]) {
      const visitor = new Visitor()
      const sent = await visitor.post('/sign-up', { email })
      const page = await visitor.visit('/sign-up/code')
      const wrong = await visitor.post('/sign-up/code', { code: '123456' })
      const after = await visitor.follow(wrong)
      pages.push([sent.status, sent.location, page.component, wrong.status, after.props.errors])
    }
    assert.deepEqual(pages[0], pages[1])

    const letter = await lastLetterTo(owner.email)
    assert.equal(codeIn(letter), '')
    assert.include(letter, '이미 가입한 이메일')
    assert.match(codeIn(await lastLetterTo(strangers)), /^\d{6}$/)
  })

  test('no code verifies the address of an existing account', async ({ assert }) => {
    const owner = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.post('/sign-up', { email: owner.email })
    await lettersTo(owner.email)
    const code = await EmailCode.findByOrFail('email', owner.email)
    assert.isNull(code.codeHash)
    assert.equal(await code.verify('000000'), 'wrong')
  })

  test('a code is kept as a keyed hash only', async ({ assert }) => {
    const email = newAddress()
    await new Visitor().post('/sign-up', { email })
    const digits = codeIn(await lastLetterTo(email))
    const code = await EmailCode.findByOrFail('email', email)
    assert.notInclude(JSON.stringify(code.$attributes), digits)
    assert.lengthOf(code.codeHash!, 64)
  })

  test('five wrong tries use a code up, and the right one is then refused', async ({ assert }) => {
    const email = newAddress()
    const visitor = new Visitor()
    await visitor.post('/sign-up', { email })
    const right = codeIn(await lastLetterTo(email))
    const wrong = right === '000000' ? '111111' : '000000'
    await visitor.visit('/sign-up/code')

    for (let tries = 1; tries <= 5; tries++) {
      const page = await visitor.follow(await visitor.post('/sign-up/code', { code: wrong }))
      assert.match(page.props.errors.code, tries < 5 ? /맞지 않아요/ : /다섯 번/)
    }
    const refused = await visitor.follow(await visitor.post('/sign-up/code', { code: right }))
    assert.match(refused.props.errors.code, /다섯 번/)
  })

  test('parallel guesses get five tries together', async ({ assert }) => {
    const code = await EmailCode.start(newAddress(), 'ko')
    await code.draw()
    const verdicts = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const same = await EmailCode.findOrFail(code.id)
        return same.verify('not-it')
      })
    )
    await code.refresh()
    assert.equal(code.attempts, 5)
    assert.isAtLeast(verdicts.filter((verdict) => verdict === 'used_up').length, 7)
  })

  test('a code expires after five minutes', async ({ assert }) => {
    const email = newAddress()
    const visitor = new Visitor()
    await visitor.post('/sign-up', { email })
    const code = codeIn(await lastLetterTo(email))
    await visitor.visit('/sign-up/code')
    clock.travel({ minutes: 5 })
    const page = await visitor.follow(await visitor.post('/sign-up/code', { code }))
    assert.match(page.props.errors.code, /시간이 지났어요/)
  })

  test('another letter comes after a minute, with another code and five new tries', async ({
    assert,
  }) => {
    const email = newAddress()
    const visitor = new Visitor()
    await visitor.post('/sign-up', { email })
    const first = codeIn(await lastLetterTo(email))
    await visitor.visit('/sign-up/code')

    const early = await visitor.follow(await visitor.put('/sign-up/code'))
    assert.match(early.props.flash.notice, /1분 뒤/)
    assert.lengthOf(await lettersTo(email), 1)

    clock.travel({ seconds: 60 })
    const again = await visitor.follow(await visitor.put('/sign-up/code'))
    assert.match(again.props.flash.success, /새 코드/)
    const letters = await lettersTo(email)
    assert.lengthOf(letters, 2)
    const second = codeIn(letters[0].text ?? '')
    if (first !== second) {
      const old = await visitor.follow(await visitor.post('/sign-up/code', { code: first }))
      assert.match(old.props.errors.code, /맞지 않아요/)
    }
    assert.equal(await leadsTo(visitor.post('/sign-up/code', { code: second })), '/sign-up/account')
  })

  test('codes are limited to five a day for one address from one place', async ({ assert }) => {
    const email = newAddress()
    const visitor = new Visitor({ from: '127.0.0.5' })
    await visitor.visit('/sign-up')
    for (let sent = 0; sent < 5; sent++) {
      assert.equal(await leadsTo(visitor.post('/sign-up', { email })), '/sign-up/code')
    }
    const refused = await visitor.post('/sign-up', { email })
    assert.isAbove(Number(refused.headers['retry-after']), 0)
    const page = await visitor.follow(refused)
    assert.match(page.props.errors.email, /시간 뒤에 다시/)

    const elsewhere = new Visitor({ from: '127.0.0.6' })
    assert.equal(await leadsTo(elsewhere.post('/sign-up', { email })), '/sign-up/code')
  })

  test('a stranger who asks for codes neither spends the tries of the person nor voids their code', async ({
    assert,
  }) => {
    const email = newAddress()
    const person = new Visitor()
    await person.post('/sign-up', { email })
    const code = codeIn(await lastLetterTo(email))

    const stranger = new Visitor({ from: '127.0.0.7' })
    await stranger.post('/sign-up', { email })
    for (let tries = 0; tries < 6; tries++) {
      await stranger.post('/sign-up/code', { code: '000001' })
    }
    assert.equal(await leadsTo(person.post('/sign-up/code', { code })), '/sign-up/account')
  })

  test('an address that was proven in another session is refused', async ({ assert }) => {
    const email = newAddress()
    await verified(email)
    const other = new Visitor()
    await other.post('/sign-up', { email })

    const page = await other.visit('/sign-up/account')
    assert.equal(page.location, '/sign-up/code')
    const refused = await other.post('/sign-up/account', account())
    assert.equal(refused.location, '/sign-up')
    assert.isNull(await User.findBy('email', email))
  })

  test('the form alone, without any proof, makes no account', async ({ assert }) => {
    const refused = await new Visitor().post('/sign-up/account', account())
    assert.equal(refused.location, '/sign-up')
  })

  test('a proof is good for half an hour', async ({ assert }) => {
    const email = newAddress()
    const visitor = await verified(email)
    clock.travel({ minutes: 31 })
    assert.equal(await leadsTo(visitor.post('/sign-up/account', account())), '/sign-up')
  })

  test('each bad field is named in the person’s language', async ({ assert }) => {
    const visitor = await verified(newAddress())
    await visitor.visit('/sign-up/account')
    const page = await visitor.follow(
      await visitor.post(
        '/sign-up/account',
        account({ nickname: 'a', password: '짧다', terms: false })
      )
    )
    assert.match(page.props.errors.nickname, /닉네임 항목은 2자 이상/)
    assert.match(page.props.errors.password, /비밀번호 항목은 10자 이상/)
    assert.match(page.props.errors.terms, /이용약관에 동의/)
    assert.isUndefined(page.props.errors.privacy)
  })

  test('a password that many people use is refused: {$self}')
    .with([
      'password123',
      'P@ssw0rd2024',
      'qwertyuiop',
      '1234567890',
      'aaaaaaaaaaaa',
      'dkssudgktpdy1',
    ])
    .run(async ({ assert }, password) => {
      const visitor = await verified(newAddress())
      await visitor.visit('/sign-up/account')
      const page = await visitor.follow(
        await visitor.post('/sign-up/account', account({ password }))
      )
      assert.match(page.props.errors.password, /짐작하기 쉬운/)
    })

  test('a taken nickname is an error at the field, whatever its case', async ({ assert }) => {
    await UserFactory.merge({ nickname: 'CampingFox' }).create()
    const visitor = await verified(newAddress())
    await visitor.visit('/sign-up/account')
    const page = await visitor.follow(
      await visitor.post('/sign-up/account', account({ nickname: 'campingfox' }))
    )
    assert.match(page.props.errors.nickname, /다른 회원/)
    const both = await visitor.follow(
      await visitor.post(
        '/sign-up/account',
        account({ nickname: 'campingfox', password: 'password12' })
      )
    )
    assert.properties(both.props.errors, ['nickname', 'password'])
    const retried = await visitor.post('/sign-up/account', account())
    assert.equal(retried.location, '/')
  })

  test('an address that was taken meanwhile is an error at the field', async ({ assert }) => {
    const email = newAddress()
    const visitor = await verified(email)
    await UserFactory.merge({ email }).create()
    await visitor.visit('/sign-up/account')
    const page = await visitor.follow(await visitor.post('/sign-up/account', account()))
    assert.match(page.props.errors.email, /가입한 계정이 있어요/)
  })

  test('people who are signed in have nothing to sign up for', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.logIn(user.email, 'gear-for-everyone-7')
    assert.equal(await leadsTo(visitor.visit('/sign-up')), '/')
  })
})
