import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { UserFactory } from '#database/factories/user_factory'
import User from '#models/user'
import { newAddress } from '#tests/functional/accounts/support'
import { emptyDatabase } from '#tests/support/empty_database'
import { codeIn, lettersTo, linkIn } from '#tests/support/letters'
import { Visitor } from '#tests/support/visitor'
import { WebProcess } from '#tests/support/web_process'

const PASSWORD = 'lantern-for-the-rain-71'
const NEXT_PASSWORD = 'a-canoe-without-paddles-3'
const WRONG = 'this-was-never-it-42'
const PHONE = '010-9182-7364'
const BANK = '110-918-273645'
const PAYMENT_KEY = 'tviva20261126a1b2c3d4e5'

type Line = { msg?: string; route?: string; status?: number; user?: number; address?: string }

let web: WebProcess

test.group('Defence: the log', (group) => {
  group.tap((each) => each.timeout(90_000))
  group.each.setup(async () => {
    web = await WebProcess.start({
      LOG_LEVEL: 'trace',
      SESSION_DRIVER: 'memory',
      LIMITER_STORE: 'memory',
      QUEUE: 'off',
    })
    return async () => {
      await web.end('SIGKILL')
      await emptyDatabase()
    }
  })

  test('nothing that is secret comes into the log, whatever people do', async ({ assert }) => {
    const email = newAddress()
    const visitor = new Visitor({ port: web.port, language: 'ko' })
    await visitor.post('/sign-up', { email })
    const [first] = await lettersTo(email)
    const code = codeIn(first.text ?? '')
    await visitor.post('/sign-up/code', { code: code === '000001' ? '000002' : '000001' })
    await visitor.post('/sign-up/code', { code })
    const made = await visitor.post('/sign-up/account', {
      password: PASSWORD,
      nickname: '로그이웃',
      terms: true,
      privacy: true,
      marketing: false,
    })
    assert.equal(made.location, '/')
    await visitor.follow(made)
    const user = await User.findByOrFail('email', email)
    await visitor.put('/settings/profile', {
      name: '김로그',
      phone: PHONE,
      locale: 'ko',
      marketing: false,
    })
    await user.refresh()
    assert.equal(user.phone, PHONE)
    await visitor.post('/settings/addresses', {
      label: '집',
      recipient: '김로그',
      phone: PHONE,
      postcode: '04524',
      line1: '서울시 중구 세종대로 110',
      line2: null,
    })
    const bank = { bankCode: '088', number: BANK, holder: '김로그', password: PASSWORD }
    await visitor.put('/settings/bank-account', { ...bank, password: WRONG })
    const saved = await visitor.put('/settings/bank-account', bank)
    assert.oneOf(saved.status, [302, 303])
    await user.merge({ role: 'moderator' }).save()
    const issued = await visitor.post('/settings/tokens', {
      name: '비서',
      abilities: ['mcp'],
      days: 30,
      password: PASSWORD,
    })
    const token = /cwm_[\w.-]+/.exec(issued.body)?.[0] ?? ''
    assert.isNotEmpty(token)
    await fetch(`http://127.0.0.1:${web.port}/mcp`, {
      method: 'POST',
      headers: { 'authorization': `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{"jsonrpc":"2.0","id":1,"method":"nothing"}',
    })
    await fetch(`http://127.0.0.1:${web.port}/mcp`, {
      method: 'POST',
      headers: { 'authorization': `Bearer ${token}x`, 'content-type': 'application/json' },
      body: '{"broken',
    })
    await visitor.visit(
      `/payments/return?paymentKey=${PAYMENT_KEY}&orderId=an-order-of-nobody&amount=1`
    )
    const signature = createHmac('sha256', 'x').update('y').digest('hex')
    await fetch(`http://127.0.0.1:${web.port}/webhooks/payouts`, {
      method: 'POST',
      headers: { 'webhook-signature': `t=1,v1=${signature}`, 'content-type': 'application/json' },
      body: JSON.stringify({ data: { accountNumber: BANK } }),
    })
    const cookies = [visitor.cookie('chwimeet_session')!, visitor.cookie('XSRF-TOKEN')!]
    await visitor.post('/logout')
    await visitor.logIn(email, WRONG)
    await visitor.post('/password-reset', { email })
    const letters = await lettersTo(email)
    const letter = letters.find(({ text }) => text?.includes('/password-reset/'))
    const link = linkIn(letter?.text ?? '')
    await visitor.put(link, { password: 'short' })
    await visitor.visit(link)
    await visitor.put(link, { password: NEXT_PASSWORD })
    const back = await visitor.logIn(email, NEXT_PASSWORD)
    assert.equal(back.location, '/')
    await sleep(300)

    const log = web.said
    assert.include(log, 'somebody signed in', 'the log is what is looked through')
    const reset = link.split('/').at(-1)!
    assert.isAbove(reset.length, 30)
    const secrets = {
      PASSWORD,
      NEXT_PASSWORD,
      WRONG,
      token,
      reset,
      signature,
      PAYMENT_KEY,
      'the address': email,
      'the phone': PHONE,
      'the digits of the phone': PHONE.replaceAll('-', ''),
      'the account': BANK,
      'the digits of the account': BANK.replaceAll('-', ''),
      'the session': cookies[0].slice(0, 40),
      'the CSRF token': cookies[1].slice(0, 40),
      'the name': '김로그',
      'the street': '세종대로',
    }
    for (const [what, secret] of Object.entries(secrets)) assert.notInclude(log, secret, what)
    assert.notMatch(log, new RegExp(`\\D${code}\\D`), 'the code')
  })

  test('who signs in, is refused or asks too often leaves a line', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor({ port: web.port, from: '127.0.0.41' })
    for (let tries = 0; tries < 6; tries++) await visitor.logIn(user.email, WRONG)
    const other = new Visitor({ port: web.port, from: '127.0.0.42' })
    await other.logIn(user.email, 'gear-for-everyone-7')
    await other.withoutToken('POST', '/logout', {})
    await sleep(300)
    const lines = linesOf(web.said)
    assert.containSubset(lines, [
      { msg: 'input was refused', route: 'sessions.store', address: '127.0.0.41' },
      { msg: 'a request was refused', route: 'sessions.store', status: 429, address: '127.0.0.41' },
      { msg: 'somebody signed in', user: user.id, address: '127.0.0.42' },
      { msg: 'a request was refused', status: 403, address: '127.0.0.42' },
    ])
  })

  test('what people type makes no line of its own', async ({ assert }) => {
    const forged = 'x\n{"level":60,"msg":"forged"}\r\n'
    const visitor = new Visitor({ port: web.port })
    await visitor.post('/sign-up', { email: forged })
    await visitor.post('/login', { [forged]: forged, email: forged, password: forged })
    await visitor.visit(`/nowhere/${encodeURIComponent(forged)}`)
    await sleep(300)
    assert.isNotEmpty(linesOf(web.said))
    assert.isFalse(linesOf(web.said).some(({ msg }) => msg === 'forged'))
  })
})

/** Each line is read: one that is none fails the test. */
function linesOf(said: string): Line[] {
  return said
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)
}
