import { test } from '@japa/runner'
import mail from '@adonisjs/mail/services/main'
import mode from '#config/mode'
import { UserFactory } from '#database/factories/user_factory'
import AccountMail from '#mails/account_mail'
import { lettersTo } from '#tests/support/letters'
import { statusOf, Visitor } from '#tests/support/visitor'
import { eachAlone, newAddress } from './support.js'

test.group('Mailbox', (group) => {
  eachAlone(group)

  test('shows letters in both forms, in the language of whom they are for', async ({ assert }) => {
    const email = newAddress()
    const visitor = new Visitor({ language: 'en' })
    await visitor.post('/sign-up', { email })
    const [letter] = await lettersTo(email)
    const { props } = await visitor.visit(`/dev/mailbox/${letter.id}`)
    assert.include(props.letter.text, 'Enter these 6 digits')
    assert.include(props.letter.html, '<html lang="en">')
    assert.include(letter.subject, 'Your sign-up code')

    const owner = await UserFactory.create()
    await visitor.post('/sign-up', { email: owner.email })
    const [toOwner] = await lettersTo(owner.email)
    assert.include(toOwner.html ?? '', '<html lang="ko">')
  })

  test('words of people are text in a letter, not markup', async ({ assert }) => {
    const to = newAddress()
    const values = { reason: '<script>alert(1)</script>' }
    await mail.send(new AccountMail({ to, locale: 'ko', kind: 'banned', path: '/login', values }))
    const [letter] = await lettersTo(to)
    assert.notInclude(letter.html ?? '', '<script>')
    assert.include(letter.html ?? '', '&lt;script&gt;')
    assert.include(letter.text ?? '', '<script>')
  })

  test('is not there in production', async ({ assert, cleanup }) => {
    cleanup(() => void (mode.hasMailbox = true))
    const visitor = new Visitor()
    assert.equal(await statusOf(visitor.visit('/dev/mailbox')), 200)
    mode.hasMailbox = false
    assert.equal(await statusOf(visitor.visit('/dev/mailbox')), 404)
    assert.equal(await statusOf(visitor.visit('/dev/mailbox/1')), 404)
  })

  test('a letter that is not there is not found', async ({ assert }) => {
    assert.equal(await statusOf(new Visitor().visit('/dev/mailbox/..%2f..%2fsecrets')), 404)
  })
})

test.group('Demo accounts', (group) => {
  eachAlone(group)

  test('are offered in the demo and nowhere else', async ({ assert, cleanup }) => {
    cleanup(() => void (mode.showsDemoAccounts = false))
    const hidden = await new Visitor().visit('/login')
    assert.isEmpty(hidden.props.demoAccounts)
    mode.showsDemoAccounts = true
    const shown = await new Visitor().visit('/login')
    assert.isAtLeast(shown.props.demoAccounts.length, 4)
  })
})

test.group('Legal pages', () => {
  test('{$self} says from when it is in force, in both languages')
    .with(['/terms', '/privacy'])
    .run(async ({ assert }, path) => {
      for (const language of ['ko', 'en'] as const) {
        const { props, status } = await new Visitor({ language }).visit(path)
        assert.equal(status, 200)
        assert.equal(props.version, '2026-11-22')
      }
    })
})
