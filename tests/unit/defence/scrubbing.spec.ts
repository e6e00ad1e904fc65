import { test } from '@japa/runner'
import { loggedError, scrub, scrubbedLine } from '#services/logging/scrubbing'

const SECRETS = [
  'someone@example.com',
  '010-1234-5678',
  '01012345678',
  '110-123-456789',
  '4111 1111 1111 1111',
  'cwm_abcDEF123456',
  'Bearer abc.def.ghi',
  'live_gsk_abcdef123456',
  'q8Jr0t4hE0e4cJm0XkHn1kQm2w5yV7b9dFhJkLmNpQr',
]

test.group('Defence: what errors say in the log', () => {
  test('none of {$self}')
    .with(SECRETS)
    .run(({ assert }, secret) => {
      assert.notInclude(scrub(`it was ${secret} that failed`), secret)
      assert.match(scrub(`it was ${secret} that failed`), /^it was .*… that failed$/)
    })

  test('what is no secret is left as it is', ({ assert }) => {
    for (const text of ['connect ECONNREFUSED 127.0.0.1:6379', 'E_ROUTE_NOT_FOUND', '2027-03-01'])
      if (!/\d[\d -]{6,}\d/.test(text)) assert.equal(scrub(text), text)
  })

  test('an error of the database is told without its values', ({ assert }) => {
    const cause = Object.assign(
      new Error(
        "insert into `users` (`email`, `password`) values ('me@example.com', '$scrypt$abc') - Duplicate entry 'me@example.com'"
      ),
      { code: 'ER_DUP_ENTRY', errno: 1062, sql: "values ('me@example.com')", bindings: ['hidden'] }
    )
    const said = JSON.stringify(loggedError(new Error('could not sign up', { cause })))
    assert.include(said, 'ER_DUP_ENTRY')
    assert.include(said, 'insert into `users`')
    for (const value of ['me@example.com', 'scrypt', 'hidden']) assert.notInclude(said, value)
  })

  test('a line that repeats its error says no more than it', ({ assert }) => {
    const error = new Error("values ('me@example.com')")
    for (const said of [[error], [{ err: error }], [{ err: error }, error.message]]) {
      const [first, message] = scrubbedLine(said)
      assert.deepEqual(first, { err: error })
      assert.equal(message, "values ('…')")
    }
    assert.deepEqual(scrubbedLine(['a word']), ['a word'])
    assert.deepEqual(scrubbedLine([{ user: 1 }, 'a word']), [{ user: 1 }, 'a word'])
  })

  test('what was thrown and is no error is told by its kind', ({ assert }) => {
    assert.equal(loggedError({ password: 'x' }), 'object')
    assert.equal(loggedError('call 010-1234-5678'), 'call …')
  })
})
