import { test } from '@japa/runner'
import { trustedProxies, unreadableProxies } from '#services/shared/trusted_proxies'

test.group('Trusted proxies', () => {
  test('nobody is believed when nobody is named', ({ assert }) => {
    const trusts = trustedProxies('')
    for (const address of ['127.0.0.1', '10.0.0.1', '::1']) assert.isFalse(trusts(address))
  })

  test('loopback, single addresses and networks are, of either family', ({ assert }) => {
    const trusts = trustedProxies('loopback, 10.0.0.0/16,172.18.0.5, fd00::/8')
    for (const address of ['127.0.0.9', '::1', '::ffff:127.0.0.1', '10.0.255.1', '172.18.0.5'])
      assert.isTrue(trusts(address), address)
    assert.isTrue(trusts('fd00::7'))
    for (const address of ['10.1.0.1', '172.18.0.6', '2001:db8::1', 'nonsense', ''])
      assert.isFalse(trusts(address), address)
  })

  test('what names no network is pointed out', ({ assert }) => {
    assert.deepEqual(unreadableProxies('loopback,everybody,10.0.0.0/99'), [
      'everybody',
      '10.0.0.0/99',
    ])
  })
})
