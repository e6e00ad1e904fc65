import { test } from '@japa/runner'
import clock from '#services/clock'
import { gear, person, requested } from '#tests/functional/reservations/support'
import { eachOnMonday, Program, tokenOf, statusOf, headerOf } from './support.js'

test.group('API: who comes in', (group) => {
  eachOnMonday(group)

  test('a token is needed, and is told from a wrong one', async ({ assert }) => {
    const nobody = await new Program().get('/rentals')
    assert.equal(nobody.status, 401)
    assert.equal(nobody.headers.get('www-authenticate'), 'Bearer realm="chwimeet"')
    const wrong = await new Program('cwm_MQ.eHh4').get('/listings')
    assert.equal(wrong.status, 401)
    assert.include(wrong.headers.get('www-authenticate')!, 'invalid_token')
  })

  test('a token is good for its abilities alone, until it ends, and its use is noted', async ({
    assert,
  }) => {
    const user = await person()
    const program = Program.of(user, ['reservations:read'])
    const list = await program.get('/rentals')
    assert.equal(list.status, 200)
    assert.deepEqual(list.body, { data: [], meta: { next: null } })
    const refused = await program.get('/notifications')
    assert.equal(refused.status, 403)
    assert.equal(refused.body.type, '/problems/insufficient-ability')
    assert.include(refused.headers.get('www-authenticate')!, 'scope="notifications"')
    const token = await user.related('tokens').query().firstOrFail()
    assert.isNotNull(token.lastUsedAt)
    clock.travel({ days: 31 })
    assert.equal(await statusOf(program.get('/rentals')), 401)
  })

  test('a ban shuts the door at once', async ({ assert }) => {
    const user = await person()
    const program = Program.of(user)
    assert.equal(await statusOf(program.get('/profile')), 200)
    await user.ban('까닭')
    assert.equal(await statusOf(program.get('/profile')), 401)
  })

  test('cookies are nothing to it', async ({ assert }) => {
    const answer = await new Program().get('/profile', { cookie: 'chwimeet-session=s:abc' })
    assert.equal(answer.status, 401)
    assert.isNull(answer.headers.get('set-cookie'))
  })
})

test.group('API: problems', (group) => {
  eachOnMonday(group)

  test('say what is wrong, in the language of the person', async ({ assert }) => {
    const english = await person({ locale: 'en' })
    const program = Program.of(english)
    const answer = await program.post('/addresses', { label: '', postcode: 'x' })
    assert.equal(answer.status, 422)
    assert.match(answer.headers.get('content-type')!, /^application\/problem\+json/)
    const { body } = answer
    assert.equal(body.type, '/problems/invalid-input')
    assert.equal(body.title, 'Invalid input')
    assert.equal(body.instance, answer.headers.get('x-request-id'))
    assert.sameMembers(
      body.errors.map(({ field }: { field: string }) => field),
      ['label', 'recipient', 'phone', 'postcode', 'line1', 'line2']
    )
    for (const { rule, message } of body.errors) {
      assert.isString(rule)
      assert.match(message, /^[A-Z]/)
    }
  })

  test('an address that takes other methods says which', async ({ assert }) => {
    const answer = await Program.of(await person()).send('DELETE', '/rentals')
    assert.equal(answer.status, 405)
    assert.equal(answer.headers.get('allow'), 'HEAD, GET')
    assert.equal(answer.body.type, '/problems/method-not-allowed')
    const post = await new Program().get('/reservations/01J0000000000000000000000Z/approval')
    assert.equal(post.status, 405)
    assert.equal(post.headers.get('allow'), 'POST')
    const nowhere = await new Program().get('/nowhere')
    assert.equal(nowhere.status, 404)
    assert.equal(nowhere.body.type, '/problems/not-found')
  })

  test('what is no JSON is refused, and so is too much of it', async ({ assert }) => {
    const secret = await tokenOf(await person())
    const send = (body: string, type: string) =>
      fetch(`http://127.0.0.1:${process.env.PORT}/api/v1/addresses`, {
        method: 'POST',
        headers: { 'authorization': `Bearer ${secret}`, 'content-type': type },
        body,
      })
    for (const [body, type, status, problem] of [
      ['{"label":', 'application/json', 400, 'malformed-request'],
      ['label=집', 'application/x-www-form-urlencoded', 415, 'unsupported-media-type'],
      [JSON.stringify('x'.repeat(1_100_000)), 'application/json', 413, 'too-large'],
    ] as const) {
      const answer = await send(body, type)
      assert.equal(answer.status, status, type)
      assert.containsSubset(await answer.json(), { type: `/problems/${problem}`, status })
    }
  })

  test('a cursor of nobody is refused', async ({ assert }) => {
    const program = Program.of(await person())
    for (const path of ['/rentals', '/favourites', '/notifications', '/chat/rooms', '/listings']) {
      const answer = await program.get(`${path}?cursor=abcdefgh`)
      assert.equal(answer.status, 422, path)
      assert.equal(answer.body.errors[0].field, 'cursor')
    }
  })
})

test.group('API: versions', (group) => {
  eachOnMonday(group)

  test('an act needs the version that was seen, and loses against a newer one', async ({
    assert,
  }) => {
    const { listing, host } = await gear()
    const { reservation, guest } = await requested(listing)
    const program = Program.of(host)
    const path = `/reservations/${reservation.ulid}`
    const seen = await headerOf(program.get(path), 'etag')!

    const without = await program.post(`${path}/approval`)
    assert.equal(without.status, 428)
    const nonsense = await program.post(`${path}/approval`, {}, { 'if-match': '*' })
    assert.equal(nonsense.status, 400)

    const cancelled = await Program.of(guest).act('POST', `${path}/cancellation`, path, {
      reason: '일정이 바뀌었어요',
    })
    assert.equal(cancelled.status, 200)
    assert.equal(cancelled.body.data.reservation.status, 'CANCELLED')
    const late = await program.post(`${path}/approval`, {}, { 'if-match': seen })
    assert.equal(late.status, 412)
    assert.equal(late.body.type, '/problems/version-mismatch')
    assert.equal(late.body.facts.status, 'CANCELLED')
  })

  test('of two hosts’ programs one approves', async ({ assert }) => {
    const { listing, host } = await gear()
    const { reservation } = await requested(listing)
    const program = Program.of(host)
    const path = `/reservations/${reservation.ulid}`
    const tag = { 'if-match': await headerOf(program.get(path), 'etag')! }
    const answers = await Promise.all([
      program.post(`${path}/approval`, {}, tag),
      program.post(`${path}/rejection`, { reason: '수리 중이에요' }, tag),
    ])
    assert.sameMembers(
      answers.map(({ status }) => status),
      [200, 412]
    )
  })

  test('what has not changed is not sent again', async ({ assert }) => {
    const { listing, host } = await gear()
    const program = Program.of(host)
    const first = await program.get(`/listings/${listing.id}`)
    assert.equal(first.status, 200)
    const tag = first.headers.get('etag')!
    const again = await program.get(`/listings/${listing.id}`, { 'if-none-match': tag })
    assert.equal(again.status, 304)
    assert.isNull(again.body)
    const own = await program.get(`/hosting/listings/${listing.id}`)
    assert.match(own.headers.get('etag')!, /^"1\.[\w-]{16}"$/)
    assert.equal(own.headers.get('cache-control'), 'private, no-cache')
  })
})

test.group('API: limits and sites', (group) => {
  eachOnMonday(group)

  test('each answer says what is left; a token’s calls are its own', async ({ assert }) => {
    const user = await person()
    const [one, other] = [Program.of(user), Program.of(user)]
    const first = await one.get('/profile')
    assert.equal(first.headers.get('ratelimit-limit'), '300')
    assert.equal(first.headers.get('ratelimit-remaining'), '299')
    assert.equal(await headerOf(one.get('/rentals'), 'ratelimit-remaining'), '298')
    assert.equal(await headerOf(other.get('/profile'), 'ratelimit-remaining'), '299')
    const visitor = await new Program().get('/listings')
    assert.equal(visitor.headers.get('ratelimit-limit'), '120')
  })

  test('a token has its calls once, however it is written', async ({ assert }) => {
    const secret = await tokenOf(await person())
    const spellings = [
      `Bearer ${secret}`,
      `bearer ${secret}`,
      `BEARER ${secret}`,
      `Bearer ${secret} 1`,
    ]
    const left: [number, string | null][] = []
    for (const authorization of spellings) {
      const { status, headers } = await new Program().get('/profile', { authorization })
      left.push([status, headers.get('ratelimit-remaining')])
    }
    assert.deepEqual(
      left,
      spellings.map((_, at) => [200, String(299 - at)])
    )
    for (const authorization of [
      '',
      'Bearer',
      `Bearer  ${secret}`,
      `Token ${secret}`,
      'Bearer x',
      `Bearer ${secret}==`,
      `Bearer ${secret}~`,
    ]) {
      const { status, headers } = await new Program().get('/profile', { authorization })
      assert.equal(status, 401, authorization)
      assert.equal(headers.get('ratelimit-limit'), '120', authorization)
    }
  })

  test('too many calls wait', async ({ assert }) => {
    const program = new Program()
    for (let calls = 0; calls < 120; calls++) await program.get('/nothing-is-counted-here')
    assert.equal(await statusOf(program.get('/categories')), 200)
    const calls = await Promise.all(Array.from({ length: 125 }, () => program.get('/categories')))
    const refused = calls.filter(({ status }) => status === 429)
    assert.lengthOf(refused, 6)
    const [one] = refused
    assert.isAbove(Number(one.headers.get('retry-after')), 0)
    assert.equal(one.headers.get('ratelimit-limit'), '120')
    assert.equal(one.headers.get('ratelimit-remaining'), '0')
    assert.isNull(one.headers.get('x-ratelimit-limit'))
    assert.match(one.body.detail, /[1-9]\d*(초|분) 뒤에/)
    assert.equal(one.body.type, '/problems/too-many-requests')
  })

  test('guessing tokens ends soon', async ({ assert }) => {
    const guesses = await Promise.all(
      Array.from({ length: 60 }, (_, at) => new Program(`cwm_MQ.guess${at}`).get('/profile'))
    )
    for (const { status } of guesses) assert.equal(status, 401)
    const good = Program.of(await person())
    const refused = await new Program('cwm_MQ.more').get('/profile')
    assert.equal(refused.status, 429)
    assert.equal(refused.headers.get('x-ratelimit-limit'), '60')
    assert.isNull(refused.headers.get('ratelimit-limit'))
    assert.equal(await statusOf(good.get('/profile')), 429)
  })

  test('pages of other sites are let in by configuration alone', async ({ assert }) => {
    const answer = await new Program().get('/listings', { origin: 'https://elsewhere.example' })
    assert.isNull(answer.headers.get('access-control-allow-origin'))
    assert.isNull(answer.headers.get('access-control-allow-credentials'))
  })
})
