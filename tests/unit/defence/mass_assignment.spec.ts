import { test } from '@japa/runner'
import { sources } from '#tests/unit/architecture/sources'

/** Where a whole body or query is read, because a validator or a parser of known names takes it apart there. */
const HEARS_ALL =
  /request\.(all|body|only|except|input|original|raw)\(|request\.qs\(\)|\brequestBody\b/

/** How a record gets fields, with the whole request as their source. */
const ASSIGNS =
  /\.(merge|fill|create|createMany|update|updateOrCreate|firstOrCreate|save|assign)\(\s*(?:\.\.\.)?\s*(?:\{\s*\.\.\.)?\s*(?:ctx\.)?request\./

test.group('Defence: mass assignment', () => {
  const code = sources(['app'])

  test('no record is filled from a request that no validator took apart', ({ assert }) => {
    assert.isAbove(code.length, 300)
    assert.match('user.merge(request.all())', ASSIGNS)
    assert.match('User.create({ ...ctx.request.body() })', ASSIGNS)
    assert.deepEqual(
      code.filter(({ text }) => ASSIGNS.test(text)).map(({ path }) => path),
      []
    )
  })

  test('bodies are read through validators alone', ({ assert }) => {
    const readers = code.filter(({ text }) =>
      /request\.(all|only|except|original|raw)\(/.test(text)
    )
    assert.sameMembers(
      readers.map(({ path }) => path),
      [
        'app/controllers/mcp_controller.ts',
        'app/controllers/webhooks/support.ts',
        'app/middleware/idempotent_middleware.ts',
        'app/middleware/known_input_middleware.ts',
      ],
      'one protocol has a parser of its own, signatures and digests are of bytes, names are refused as written'
    )
    const bodies = code
      .flatMap(({ path, text }) => text.split('\n').map((line) => ({ path, line })))
      .filter(({ line }) => /request\.body\(/.test(line) && !/alidat/.test(line))
    assert.deepEqual(
      bodies.map(({ path }) => path),
      ['app/middleware/if_match_middleware.ts', 'app/middleware/known_input_middleware.ts'],
      'one puts a version of the header into it and hands it on, the other refuses names'
    )
  })

  test('models and verbs know no request at all', ({ assert }) => {
    const models = sources(['app/models', 'app/services/outbox'])
    assert.isAbove(models.length, 100)
    assert.deepEqual(
      models.filter(({ text }) => HEARS_ALL.test(text)).map(({ path }) => path),
      []
    )
  })

  test('no validator lets unknown fields through', ({ assert }) => {
    const validators = sources(['app/validators'])
    assert.isAbove(validators.length, 20)
    const open = validators.filter(({ text }) => /allowUnknownProperties|vine\.any\(/.test(text))
    assert.deepEqual(
      open.map(({ path }) => path),
      ['app/validators/admin/setting.ts'],
      'whose one value is then looked at by the setting that it is for'
    )
  })

  test('no form has a field for what only the system decides', ({ assert }) => {
    const OWN = /^\s+(role|isAdmin|bannedAt|sessionEpoch|userId|hostId|guestId|platformFee)\s*:/m
    const naming = sources(['app/validators']).filter(({ text }) => OWN.test(text))
    assert.deepEqual(
      naming.map(({ path }) => path),
      ['app/validators/admin/role.ts']
    )
  })
})
