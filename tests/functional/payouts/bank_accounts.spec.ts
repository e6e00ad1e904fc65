import { test } from '@japa/runner'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import BankAccount from '#models/bank_account'
import { unsealNumber } from '#models/bank_account/number'
import clock from '#services/clock'
import { eachAlone } from '#tests/functional/accounts/support'
import { person, setTheScene, tidyUp } from '#tests/functional/reservations/support'
import { lastLetterTo, lettersTo } from '#tests/support/letters'
import { Visitor } from '#tests/support/visitor'
import type User from '#models/user'

const PATH = '/settings/bank-account'
const typed = (changes: Record<string, unknown> = {}) => ({
  bankCode: '088',
  number: '110-123-456789',
  holder: '김호스트',
  password: PASSWORD,
  ...changes,
})

async function signedIn(user: User) {
  const visitor = new Visitor()
  await visitor.logIn(user.email, PASSWORD)
  await visitor.visit(PATH)
  return visitor
}

test.group('The bank account of a host', (group) => {
  eachAlone(group)

  test('is kept encrypted, shown masked, usable a day later, and told to its owner', async ({
    assert,
  }) => {
    const user = await UserFactory.create()
    const visitor = await signedIn(user)
    const now = clock.now()
    const saved = await visitor.put(PATH, typed())
    const page = await visitor.follow(saved)

    const account = (await BankAccount.currentOf(user))!
    assert.notInclude(account.numberEncrypted, '110123456789')
    assert.equal(unsealNumber(account.numberEncrypted), '110123456789')
    assert.approximately(account.usableAt.diff(now, 'hours').hours, 24, 0.02)

    assert.equal(page.props.account.number, '********6789')
    assert.equal(page.props.account.bank, '신한은행')
    assert.isFalse(page.props.account.isUsable)
    assert.notInclude(page.body, '110123456789')

    const letter = await lastLetterTo(user.email)
    assert.include(letter, '신한은행 ********6789')
    assert.notInclude(letter, '110123456789')
  })

  test('the letter speaks the language of its owner', async ({ assert }) => {
    const user = await UserFactory.apply('english').create()
    await BankAccount.enter(user, { bankCode: '088', number: '110123456789', holder: 'KIM HOST' })
    const [letter] = await lettersTo(user.email)
    assert.equal(letter.subject, '[Chwimeet] You entered a payout account')
    assert.include(letter.text ?? '', 'Shinhan Bank ********6789')
  })

  test('asks for the password, and counts how often it was wrong', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = await signedIn(user)
    for (let tries = 0; tries < 5; tries++) {
      const refused = await visitor.put(PATH, typed({ password: 'not-the-password' }))
      const page = await visitor.follow(refused)
      assert.equal(page.props.errors.password, '지금 비밀번호가 맞지 않아요.')
    }
    const locked = await visitor.follow(await visitor.put(PATH, typed()))
    assert.exists(locked.props.errors.password)
    assert.isNull(await BankAccount.currentOf(user))
    assert.lengthOf(await lettersTo(user.email), 0)
  })

  test('refuses {field} {value}: {message}')
    .with([
      { field: 'bankCode', value: '', message: '은행을 골라 주세요.' },
      { field: 'bankCode', value: '999', message: '은행을 목록에서 골라 주세요.' },
      { field: 'number', value: '', message: '계좌번호 항목을 채워 주세요.' },
      {
        field: 'number',
        value: '110-12a-456789',
        message: '계좌번호에는 숫자와 하이픈만 쓸 수 있어요.',
      },
      {
        field: 'number',
        value: "1' OR 1=1",
        message: '계좌번호에는 숫자와 하이픈만 쓸 수 있어요.',
      },
      {
        field: 'number',
        value: '110-123-45678901',
        bankCode: '090',
        message: '이 은행의 계좌번호는 숫자 13자리예요. 지금은 14자리예요.',
      },
      {
        field: 'number',
        value: '1101',
        message: '이 은행의 계좌번호는 숫자 10, 11, 12, 13, 14자리예요. 지금은 4자리예요.',
      },
      { field: 'number', value: '000000000000', message: '계좌번호를 다시 확인해 주세요.' },
      {
        field: 'holder',
        value: '=HYPERLINK(1)',
        message: '예금주에는 글자와 숫자, 빈칸, 괄호만 쓸 수 있어요.',
      },
      { field: 'holder', value: '김', message: '예금주 항목은 2자 이상 써 주세요.' },
    ])
    .run(async ({ assert }, { field, value, message, bankCode = '088' }) => {
      const user = await UserFactory.create()
      const visitor = await signedIn(user)
      const refused = await visitor.put(PATH, typed({ bankCode, [field]: value }))
      const page = await visitor.follow(refused)
      assert.equal([page.props.errors[field]].flat()[0], message)
      assert.isNull(await BankAccount.currentOf(user))
    })

  test('takes a number however it was typed', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = await signedIn(user)
    await visitor.put(PATH, typed({ number: ' １１０ 123–456789 ' }))
    const account = await BankAccount.currentOf(user)
    assert.equal(unsealNumber(account!.numberEncrypted), '110123456789')
  })

  test('a new one retires the one before, which forgets its number', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = await signedIn(user)
    await visitor.put(PATH, typed())
    const before = (await BankAccount.currentOf(user))!
    await visitor.put(PATH, typed({ bankCode: '090', number: '3333-01-2345678' }))

    await before.refresh()
    assert.isNotNull(before.retiredAt)
    assert.equal(before.numberEncrypted, '')
    const account = await BankAccount.currentOf(user)
    assert.equal(account?.numberMasked, '*********5678')
    assert.include(await lastLetterTo(user.email), '카카오뱅크 *********5678')
  })

  test('can be removed, and the owner hears of it', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = await signedIn(user)
    await visitor.put(PATH, typed())
    await visitor.delete(PATH, { password: PASSWORD })
    const page = await visitor.visit(PATH)
    assert.isNull(page.props.account)
    const [letter] = await lettersTo(user.email)
    assert.equal(letter.subject, '[취밋] 정산 계좌를 삭제했어요')
  })

  test('is removed by nobody who does not know the password, however often they guess', async ({
    assert,
  }) => {
    const user = await UserFactory.create()
    await BankAccount.enter(user, { bankCode: '088', number: '110123456789', holder: '김호스트' })
    const visitor = await signedIn(user)
    const bare = await visitor.follow(await visitor.delete(PATH))
    assert.equal([bare.props.errors.password].flat()[0], '비밀번호 항목을 채워 주세요.')
    for (let tries = 0; tries < 5; tries++) {
      const refused = await visitor.delete(PATH, { password: 'not-the-password' })
      const page = await visitor.follow(refused)
      assert.equal(page.props.errors.password, '지금 비밀번호가 맞지 않아요.')
    }
    const locked = await visitor.follow(await visitor.delete(PATH, { password: PASSWORD }))
    assert.exists(locked.props.errors.password)
    assert.isNotNull(await BankAccount.currentOf(user))
    assert.lengthOf(await lettersTo(user.email), 1, 'only of the account itself')
  })

  test('nobody sees or changes the account of somebody else', async ({ assert }) => {
    const owner = await UserFactory.create()
    await BankAccount.enter(owner, { bankCode: '088', number: '110123456789', holder: '김호스트' })
    const visitor = await signedIn(await UserFactory.create())
    const page = await visitor.visit(PATH)
    assert.isNull(page.props.account)
    await visitor.delete(PATH, { password: PASSWORD })
    assert.isNotNull(await BankAccount.currentOf(owner))
  })
})

test.group('Two tabs with a bank account', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('that are saved at once leave one account', async ({ assert }) => {
    const host = await person()
    await Promise.all(
      ['110123456789', '110123456780', '110123456781'].map((number) =>
        BankAccount.enter(host, { bankCode: '088', number, holder: '김호스트' })
      )
    )
    const accounts = await BankAccount.query().where('user_id', host.id)
    assert.lengthOf(accounts, 3)
    assert.lengthOf(
      accounts.filter(({ retiredAt }) => retiredAt === null),
      1
    )
  })
})
