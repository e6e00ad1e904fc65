import { test } from '@japa/runner'
import { UserFactory } from '#database/factories/user_factory'
import clock from '#services/clock'
import { rolledBack } from '#tests/functional/listings/support'
import { asModerator, connected, list, moderatorWithToken, send, uncounted } from './support.js'

async function refusal(answer: Response) {
  const body = (await answer.json()) as { detail: string }
  return {
    status: answer.status,
    detail: body.detail,
    challenge: answer.headers.get('www-authenticate'),
  }
}

type Failed = { error: { code: number } }

test.group('MCP: who comes in', (group) => {
  rolledBack(group)
  uncounted(group)

  test('a moderator’s assistant connects and finds tools that only read', async ({ assert }) => {
    const client = await asModerator()
    assert.deepInclude(client.getServerVersion(), { name: 'chwimeet' })
    assert.include(client.getInstructions() ?? '', 'today is 2027-03-01')
    const { tools } = await client.listTools()
    assert.sameMembers(
      tools.map(({ name }) => name),
      ['rental_statistics', 'search_listings']
    )
    for (const { annotations, inputSchema, outputSchema } of tools) {
      assert.isTrue(annotations?.readOnlyHint)
      assert.isFalse(inputSchema.additionalProperties)
      assert.equal(outputSchema?.type, 'object')
    }
    await client.close()
  })

  test('without a token there is a challenge, with a wrong one it says so', async ({ assert }) => {
    const nobody = await refusal(await send(list))
    assert.deepEqual(nobody, {
      status: 401,
      detail: '토큰이 없거나 만료되거나 폐기됐어요. 설정의 API 토큰에서 새로 만들어 주세요.',
      challenge: 'Bearer realm="chwimeet"',
    })
    for (const secret of ['cwm_MQ.eHh4', 'nonsense', 'cwm_']) {
      const wrong = await refusal(await send(list, { secret, 'accept-language': 'en' }))
      assert.equal(wrong.status, 401)
      assert.equal(wrong.challenge, 'Bearer realm="chwimeet", error="invalid_token"')
      assert.match(wrong.detail, /^The token is missing, expired or revoked/)
    }
    await assert.rejects(() => connected('cwm_MQ.eHh4'), /401|token/i)
  })

  test('an expired and a revoked token open nothing', async ({ assert }) => {
    const { user, secret } = await moderatorWithToken()
    assert.equal(await statusWith(secret), 200)
    clock.travel({ days: 31 })
    assert.equal(await statusWith(secret), 401)
    clock.travel({ days: -31 })
    assert.equal(await statusWith(secret), 200)
    await user.related('tokens').query().delete()
    assert.equal(await statusWith(secret), 401)
  })

  test('a demoted moderator’s token loses its power, and has it back with the role', async ({
    assert,
  }) => {
    const { user, secret } = await moderatorWithToken()
    await user.merge({ role: 'user' }).save()
    const refused = await refusal(await send(list, { secret }))
    assert.deepEqual(refused, {
      status: 403,
      detail: '이 토큰으로는 할 수 없어요. 토큰의 권한과 계정의 역할을 확인해 주세요.',
      challenge: 'Bearer realm="chwimeet", error="insufficient_scope", scope="mcp"',
    })
    await user.merge({ role: 'admin' }).save()
    assert.equal(await statusWith(secret), 200)
  })

  test('a token without the ability opens nothing, whoever has it', async ({ assert }) => {
    const { user, secret } = await moderatorWithToken()
    await user
      .related('tokens')
      .query()
      .update({ abilities: JSON.stringify(['something_else']) })
    assert.equal(await statusWith(secret), 403)
  })

  test('a suspension shuts a moderator’s assistant out while it lasts, a ban for good', async ({
    assert,
  }) => {
    const { user, secret } = await moderatorWithToken()
    await user.suspend(3, '까닭')
    const refused = await refusal(await send(list, { secret }))
    assert.equal(refused.status, 403)
    assert.include(refused.challenge, 'insufficient_scope')
    clock.travel({ days: 4 })
    assert.equal(await statusWith(secret), 200)
    clock.travel({ days: -4 })
    await user.ban('까닭')
    assert.equal(await statusWith(secret), 401)
  })

  test('a token that outlived a ban is nobody’s', async ({ assert }) => {
    const { user, secret } = await moderatorWithToken()
    await user.merge({ bannedAt: clock.now() }).save()
    assert.equal(await statusWith(secret), 401)
  })

  test('a session opens nothing, and none is begun', async ({ assert, client }) => {
    const user = await UserFactory.apply('moderator').create()
    const answer = await client.post('/mcp').loginAs(user).withCsrfToken().json(list)
    answer.assertStatus(401)
    const { secret } = await moderatorWithToken()
    const bare = await send(list, { secret })
    assert.isNull(bare.headers.get('set-cookie'))
    assert.equal(bare.headers.get('cache-control'), 'no-store')
  })

  test('pages of other sites are refused, whatever name they come by', async ({ assert }) => {
    const { secret } = await moderatorWithToken()
    const port = process.env.PORT
    for (const origin of ['https://evil.example', `http://evil.example:${port}`, 'null']) {
      const refused = await send(list, { secret, origin })
      assert.equal(refused.status, 403, origin)
    }
    const own = await send(list, { secret, origin: `http://localhost:${port}` })
    assert.equal(own.status, 200)
  })

  test('{$self} is not possible')
    .with(['GET', 'DELETE', 'PUT', 'PATCH'])
    .run(async ({ assert }, method) => {
      const { secret } = await moderatorWithToken()
      const answer = await send(undefined, { secret, method })
      assert.equal(answer.status, 405)
      assert.equal(answer.headers.get('allow'), 'POST')
      const { detail } = await refusal(answer)
      assert.equal(detail, 'POST로만 부를 수 있어요.')
    })

  test('whoever would rather have a stream gets one', async ({ assert }) => {
    const { secret } = await moderatorWithToken()
    const json = await send(list, { secret })
    assert.match(json.headers.get('content-type')!, /^application\/json/)
    const stream = await send(list, { secret, accept: 'text/event-stream, application/json' })
    assert.equal(stream.headers.get('content-type'), 'text/event-stream')
    const [data] = /^data: (.*)$/m.exec(await stream.text())!.slice(1)
    assert.deepEqual(JSON.parse(data), await json.json())
  })

  test('a notification is taken without an answer', async ({ assert }) => {
    const { secret } = await moderatorWithToken()
    const said = { jsonrpc: '2.0', method: 'notifications/initialized' }
    const answer = await send(said, { secret })
    assert.equal(answer.status, 202)
    assert.equal(await answer.text(), '')
  })

  test('sixty calls a minute, for each token', async ({ assert }) => {
    const [{ secret }, other] = [await moderatorWithToken(), await moderatorWithToken()]
    const statuses: number[] = []
    for (let at = 0; at < 61; at++) statuses.push(await statusWith(secret))
    assert.deepEqual([...new Set(statuses.slice(0, 60))], [200])
    assert.equal(statuses.at(-1), 429)
    assert.equal(await statusWith(other.secret), 200)
  })
})

test.group('MCP: an address that keeps knocking', (group) => {
  rolledBack(group)
  uncounted(group)

  test('waits, whoever it is', async ({ assert }) => {
    const knock = (at: number) => statusWith(`cwm_${at}.eHh4`)
    const round = (from: number) =>
      Promise.all(Array.from({ length: 50 }, (_, at) => knock(from + at)))
    const statuses: number[] = []
    for (let from = 0; from < 300; from += 50) statuses.push(...(await round(from)))
    assert.deepEqual([...new Set(statuses)], [401])
    assert.equal(await knock(300), 429)
  })
})

test.group('MCP: what is no question', (group) => {
  rolledBack(group)
  uncounted(group)

  test('a batch is refused, so that one call counts as one', async ({ assert }) => {
    const { secret } = await moderatorWithToken()
    for (const batch of [[list, { ...list, id: 2 }], []]) {
      const answer = await send(batch, { secret })
      assert.equal(answer.status, 400)
      const { error } = (await answer.json()) as Failed
      assert.equal(error.code, -32600)
    }
  })

  test('what is no message is refused in words of the protocol: {0}')
    .with([
      ['null', -32600],
      ['5', -32600],
      ['"x"', -32600],
      ['{"jsonrpc"', -32700],
    ] as [string, number][])
    .run(async ({ assert }, [text, code]) => {
      const { secret } = await moderatorWithToken()
      const answer = await send(text, { secret })
      assert.equal(answer.status, 400)
      assert.include(answer.headers.get('content-type'), 'application/json')
      assert.containsSubset(await answer.json(), { jsonrpc: '2.0', id: null, error: { code } })
    })

  test('a huge message is refused, before and after the person is known', async ({ assert }) => {
    const { secret } = await moderatorWithToken()
    const long = (length: number) => ({ ...list, params: { cursor: 'x'.repeat(length) } })
    const refused = await refusal(await send(long(70_000), { secret }))
    assert.equal(refused.status, 413)
    assert.equal(refused.detail, '보낸 내용이 너무 길어요. 줄여서 다시 보내 주세요.')
    const unknown = await send(long(2_000_000))
    assert.equal(unknown.status, 413)
    const stranger = await send(long(70_000))
    assert.equal(stranger.status, 401)
  })

  test('{text} is answered with {status}')
    .with([
      { text: '{"jsonrpc"', status: 400 },
      { text: '', status: 400 },
      { text: 'null', status: 400 },
      { text: '"tools/list"', status: 400 },
      { text: '{}', status: 400 },
      { text: '\ufeff{}', status: 400 },
      { text: '{"__proto__":{"method":"tools/list"},"jsonrpc":"2.0","id":1}', status: 400 },
      { text: '{"jsonrpc":"1.0","id":1,"method":"tools/list"}', status: 400 },
      { text: `${'['.repeat(20_000)}${']'.repeat(20_000)}`, status: 400 },
    ])
    .run(async ({ assert }, { text, status }) => {
      const { secret } = await moderatorWithToken()
      const answer = await send(text, { secret })
      assert.equal(answer.status, status)
      assert.notMatch(await answer.text(), /at .*\.(ts|js):/)
    })

  test('another kind of content, and an unknown version, are named', async ({ assert }) => {
    const { secret } = await moderatorWithToken()
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      const other = await send(JSON.stringify(list), { secret, 'content-type': type })
      assert.equal(other.status, 415, type)
    }
    const html = await send(list, { secret, accept: 'text/html' })
    assert.equal(html.status, 406)
    const version = await send(list, { secret, 'mcp-protocol-version': '1999-01-01' })
    assert.equal(version.status, 400)
  })

  test('unknown tools and methods are errors of the protocol', async ({ assert }) => {
    const { secret } = await moderatorWithToken()
    const ask = async (method: string, params: object) => {
      const answer = await send({ jsonrpc: '2.0', id: 7, method, params }, { secret })
      return (await answer.json()) as Failed
    }
    const tool = await ask('tools/call', { name: '../users', arguments: {} })
    assert.equal(tool.error.code, -32602)
    const method = await ask('resources/list', {})
    assert.equal(method.error.code, -32601)
  })
})

async function statusWith(secret: string) {
  const { status } = await send(list, { secret })
  return status
}
