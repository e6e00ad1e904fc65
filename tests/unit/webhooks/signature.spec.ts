import { test } from '@japa/runner'
import { newSecret, signatureHeaders } from '#services/outgoing_webhooks/signature'

test.group('Signatures of webhooks', () => {
  test('are those of Standard Webhooks: its own example', ({ assert }) => {
    const headers = signatureHeaders(
      {
        id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        timestamp: 1_614_265_330,
        body: '{"test": 2432232314}',
      },
      ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw']
    )
    assert.deepEqual(headers, {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })

  test('while a secret is exchanged each of the two signs', ({ assert }) => {
    const message = { id: 'msg_1', timestamp: 1, body: '{}' }
    const [one, other] = [newSecret(), newSecret()]
    const both = signatureHeaders(message, [one, other])['webhook-signature'].split(' ')
    assert.lengthOf(both, 2)
    for (const [at, secret] of [one, other].entries()) {
      assert.equal(both[at], signatureHeaders(message, [secret])['webhook-signature'])
    }
  })

  test('a secret is 32 bytes of chance', ({ assert }) => {
    const secrets = Array.from({ length: 20 }, newSecret)
    assert.equal(new Set(secrets).size, 20)
    for (const secret of secrets) {
      assert.match(secret, /^whsec_/)
      assert.lengthOf(Buffer.from(secret.slice(6), 'base64'), 32)
    }
  })
})
