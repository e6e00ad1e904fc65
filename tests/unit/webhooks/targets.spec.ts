import { test } from '@japa/runner'
import { isPublic } from '#services/outgoing_webhooks/public_address'
import { problemOf, readTarget } from '#services/outgoing_webhooks/target'

const OURS = [
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.0.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2001:2::1',
  '2001:10::1',
  '2002:7f00:1::',
  '3fff::1',
  '5f00::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  'not an address',
  '',
]

const OPEN = ['1.1.1.1', '8.8.8.8', '93.184.216.34', '223.130.200.107', '2606:4700:4700::1111']

const REFUSED: [string, string][] = [
  ['hooks', 'malformed'],
  ['http://hooks.example.com/', 'scheme'],
  ['ftp://hooks.example.com/', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['https://me:me@hooks.example.com/', 'credentials'],
  ['https://me@hooks.example.com/', 'credentials'],
  ['https://hooks.example.com:22/', 'port'],
  ['https://hooks.example.com:80/', 'port'],
  ['https://localhost/', 'address'],
  ['https://localhost./', 'address'],
  ['https://localhost../', 'malformed'],
  ['https://hooks..example.com/', 'malformed'],
  ['https://.example.com/', 'malformed'],
  ['https://db.internal/', 'address'],
  ['https://metadata.google.internal./', 'address'],
  ['https://printer/', 'address'],
  ['https://127.0.0.1/', 'address'],
  ['https://127.1/', 'address'],
  ['https://2130706433/', 'address'],
  ['https://0x7f000001/', 'address'],
  ['https://017700000001/', 'address'],
  ['https://１２７.0.0.1/', 'address'],
  ['https://[::1]/', 'address'],
  ['https://[::ffff:127.0.0.1]/', 'address'],
  ['https://[64:ff9b::a9fe:a9fe]/', 'address'],
  ['https://169.254.169.254/latest/meta-data/', 'address'],
  [`https://hooks.example.com/${'a'.repeat(500)}`, 'long'],
]

test.group('Addresses that webhooks are sent to', () => {
  for (const address of OURS) {
    test(`nothing is sent to ${address || 'an empty address'}`, ({ assert }) => {
      assert.isFalse(isPublic(address))
    })
  }

  for (const address of OPEN) {
    test(`${address} is on the open internet`, ({ assert }) => {
      assert.isTrue(isPublic(address))
    })
  }

  for (const [url, problem] of REFUSED) {
    test(`${url.slice(0, 60)} is refused: ${problem}`, ({ assert }) => {
      assert.equal(problemOf(readTarget(url)), problem)
    })
  }

  for (const url of [
    'https://hooks.example.com/취밋?key=1',
    'https://hooks.example.com:8443/',
    'https://1.1.1.1/hooks',
    'https://[2606:4700:4700::1111]/',
    'https://훅.한국/',
  ]) {
    test(`${url} may be told`, ({ assert }) => {
      assert.isNull(problemOf(readTarget(url)))
    })
  }

  test('an address is kept in its one spelling, without its fragment', ({ assert }) => {
    const url = readTarget('  HTTPS://Hooks.Example.com:443/a/../b#part ')
    assert.equal(url?.href, 'https://hooks.example.com/b')
  })
})
