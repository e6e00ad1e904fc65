import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { NUMBERS } from '#start/environment/numbers'

const ROOT = new URL('../../../', import.meta.url).pathname
const READ = ['--import=@poppinss/ts-exec', '--input-type=module', '-e', "import '#start/env'"]
const PRODUCTION = {
  APP_MODE: 'production',
  NODE_ENV: 'production',
  MAIL_MAILER: 'smtp',
  MAIL_FROM: 'hello@chwimeet.example',
  SMTP_HOST: 'smtp.chwimeet.example',
  SESSION_DRIVER: 'redis',
  LIMITER_STORE: 'redis',
  LOG_LEVEL: 'silent',
  AUDIT_KEY: 'a key of thirty-two characters or more',
  PAYMENTS: '',
  TOSS_CLIENT_KEY: '',
  TOSS_SECRET_KEY: '',
  TOSS_API_URL: '',
  WEBHOOKS_ALLOWED: '',
}
const KEYS = { TOSS_CLIENT_KEY: 'live_gck_x', TOSS_SECRET_KEY: 'live_gsk_x' }

/** What a start with these settings complains of; empty when it starts. */
function complaintOf(settings: Record<string, string>): Promise<string> {
  const env = { ...process.env, ...PRODUCTION, ...settings }
  return new Promise((resolve) => {
    execFile(process.execPath, READ, { cwd: ROOT, env }, (error, _, complaint) =>
      resolve(error ? complaint : '')
    )
  })
}

test.group('Starting in production', (group) => {
  group.each.timeout(30_000)

  test('needs a payment provider that was chosen knowingly', async ({ assert }) => {
    assert.include(await complaintOf({}), 'No payment provider')
    assert.equal(await complaintOf({ PAYMENTS: 'sandbox' }), '')
  })

  test('seals the audit log with a key of its own', async ({ assert }) => {
    const settings = { PAYMENTS: 'sandbox', APP_KEY: 'as long as thirty-two characters at least' }
    assert.include(await complaintOf({ ...settings, AUDIT_KEY: '' }), 'No AUDIT_KEY')
    assert.include(await complaintOf({ ...settings, AUDIT_KEY: 'short' }), '32 characters')
    const same = { ...settings, AUDIT_KEY: settings.APP_KEY }
    assert.include(await complaintOf(same), 'not APP_KEY')
  })

  test('keeps the demo on this machine, with its metrics', async ({ assert }) => {
    const demo = { APP_MODE: 'demo', APP_URL: 'http://localhost:3333', HOST: '127.0.0.1' }
    const told = await complaintOf({ ...demo, METRICS_HOST: '0.0.0.0', METRICS_PORT: '9464' })
    assert.include(told, 'METRICS_HOST must be 127.0.0.1 in demo mode')
    assert.equal(await complaintOf({ ...demo, METRICS_HOST: '0.0.0.0' }), '')
    assert.equal(await complaintOf({ ...demo, METRICS_PORT: '9464' }), '')
  })

  test('lets no webhook into our own network', async ({ assert }) => {
    const opened = { PAYMENTS: 'sandbox', WEBHOOKS_ALLOWED: 'localhost' }
    assert.include(await complaintOf(opened), 'WEBHOOKS_ALLOWED')
  })

  test('is not called development', async ({ assert }) => {
    const pretended = { APP_MODE: 'development', PAYMENTS: 'sandbox' }
    assert.include(await complaintOf(pretended), 'APP_MODE=development')
  })

  test('on Toss Payments needs both keys, and https', async ({ assert }) => {
    assert.include(await complaintOf({ PAYMENTS: 'toss' }), 'TOSS_SECRET_KEY')
    assert.equal(await complaintOf({ PAYMENTS: 'toss', ...KEYS }), '')
    const plain = { PAYMENTS: 'toss', ...KEYS, TOSS_API_URL: 'http://api.example.com' }
    assert.include(await complaintOf(plain), 'https')
  })

  test('has an origin of its own, over https unless it is on this machine', async ({ assert }) => {
    const at = (APP_URL: string) => complaintOf({ PAYMENTS: 'sandbox', APP_URL })
    const complaints = await Promise.all([
      at('https://chwimeet.example'),
      at('http://127.0.0.1:3333'),
      at('http://chwimeet.example'),
      at('https://chwimeet.example/shop'),
      at('https://chwimeet.example/'),
    ])
    const [secure, here, open, path, slash] = complaints
    assert.deepEqual([secure, here], ['', ''])
    assert.match(open, /APP_URL must be https in production/)
    for (const complaint of [path, slash]) assert.match(complaint, /APP_URL is an origin, such as/)
  })

  test('with photos in a bucket needs its name, both keys or none, and https', async ({
    assert,
  }) => {
    const chosen = { PAYMENTS: 'sandbox', STORAGE: 's3' }
    assert.include(await complaintOf(chosen), 'S3_BUCKET')
    const bucket = { ...chosen, S3_BUCKET: 'photos', S3_REGION: 'ap-northeast-2' }
    assert.equal(await complaintOf(bucket), '')
    assert.include(await complaintOf({ ...bucket, S3_ACCESS_KEY_ID: 'x' }), 'go together')
    assert.include(await complaintOf({ ...bucket, S3_ENDPOINT: 'http://s3.example.com' }), 'https')
  })

  test('names every variable that is missing, and what it should be, and shows no stack', async ({
    assert,
  }) => {
    const required = await requiredNames()
    assert.isAtLeast(required.length, 14)
    const nothing = Object.fromEntries(required.map((name) => [name, '']))
    const complaint = await complaintOf({
      ...nothing,
      AUDIT_KEY: '',
      MAIL_MAILER: 'mailbox',
      SMTP_HOST: '',
      MAIL_FROM: '',
      STORAGE_ROOT: '',
    })
    for (const name of required.filter((each) => each !== 'MAIL_MAILER'))
      assert.match(complaint, new RegExp(`^  ${name} is missing: .{3,}$`, 'm'))
    for (const name of [
      'AUDIT_KEY',
      'PAYMENTS',
      'MAIL_MAILER',
      'SMTP_HOST',
      'MAIL_FROM',
      'STORAGE_ROOT',
    ])
      assert.include(complaint, name, 'what production alone needs is named beside them')
    assert.notMatch(complaint, /^\s+at /m)
    assert.isBelow(complaint.split('\n').length, required.length + 8)
  })

  test('names each required variable when it alone is left out', async ({ assert }) => {
    for (const name of ['APP_KEY', 'DB_HOST', 'NODE_ENV']) {
      const complaint = await complaintOf({ PAYMENTS: 'sandbox', [name]: '' })
      assert.match(complaint, new RegExp(`^  ${name} is missing: `, 'm'))
      assert.notMatch(complaint, /REDIS_HOST/)
    }
  })

  test('names what is malformed, and what it should be', async ({ assert }) => {
    const complaint = await complaintOf({
      PAYMENTS: 'sandbox',
      PORT: 'http',
      DB_PORT: '70000',
      APP_URL: 'chwimeet',
      QUEUE: 'sometimes',
      TRUST_PROXY: 'everybody',
      APP_KEY: 'short',
    })
    assert.match(complaint, /PORT is wrong: the port to listen on/)
    assert.match(complaint, /DB_PORT is a whole number from 1 to 65535/)
    assert.match(complaint, /APP_URL is wrong: where people find the shop/)
    assert.match(complaint, /QUEUE is wrong: must be one of "in-process,worker,off"/)
    assert.match(complaint, /TRUST_PROXY is "loopback", or addresses/)
    assert.match(complaint, /APP_KEY has at least 16 characters/)
    assert.notInclude(complaint, 'short')
  })

  test('lets nobody in who would lose sessions, letters, photos or counts', async ({ assert }) => {
    const complaint = await complaintOf({
      PAYMENTS: 'sandbox',
      SMTP_HOST: '',
      MAIL_FROM: '',
      STORAGE_ROOT: 'storage',
      SESSION_DRIVER: 'memory',
      LIMITER_STORE: 'memory',
      CDN_BASE_URL: 'http://cdn.chwimeet.example',
    })
    for (const name of ['SMTP_HOST', 'MAIL_FROM', 'STORAGE_ROOT', 'CDN_BASE_URL'])
      assert.match(complaint, new RegExp(`^  .*${name}`, 'm'))
    assert.include(complaint, 'SESSION_DRIVER=memory')
    assert.include(complaint, 'LIMITER_STORE=memory')
    const inCookies = await complaintOf({ SESSION_DRIVER: 'cookie' })
    assert.include(inCookies, 'SESSION_DRIVER=cookie')
  })

  test('knows a range for each number, and names those that are out of it', async ({ assert }) => {
    const text = await readFile(`${ROOT}start/env.ts`, 'utf8')
    const numbers = [...text.matchAll(/^ {2}([A-Z_]+): Env\.schema\.number/gm)]
    assert.sameMembers(
      Object.keys(NUMBERS),
      numbers.map(([, name]) => name)
    )
    const settings = Object.fromEntries(Object.keys(NUMBERS).map((name) => [name, '-3']))
    const complaint = await complaintOf({ PAYMENTS: 'sandbox', ...settings, DB_READ_HOST: 'there' })
    for (const [name, { from, to }] of Object.entries(NUMBERS))
      assert.match(complaint, new RegExp(`^  ${name} is a .*number from ${from} to ${to}$`, 'm'))
    const others = { METRICS_PORT: '999999', REDIS_DB: '99', QUEUE_CONCURRENCY: '0' }
    const told = await complaintOf({ PAYMENTS: 'sandbox', ...others, DB_POOL_MAX: '2.5' })
    for (const name of [...Object.keys(others), 'DB_POOL_MAX']) assert.include(told, name)
    assert.lengthOf(told.trim().split('\n'), 5)
  })

  test('names words that nothing works with, and what does not go together', async ({ assert }) => {
    const wrong = {
      CORS_ORIGINS: 'notaurl',
      MAIL_FROM: 'Chwimeet',
      SMTP_HOST: 'smtp://mail',
      APP_URL: 'ftp://chwimeet.example',
      DB_READ_USER: 'reader',
      SMTP_USERNAME: 'postman',
      PORT: '3333',
      METRICS_PORT: '3333',
    }
    const complaint = await complaintOf({ PAYMENTS: 'sandbox', ...wrong, SMTP_PASSWORD: '' })
    for (const name of Object.keys(wrong)) assert.match(complaint, new RegExp(`^  .*${name}`, 'm'))
    assert.lengthOf(complaint.trim().split('\n'), Object.keys(wrong).length)
    const path = { PAYMENTS: 'sandbox', CORS_ORIGINS: 'https://a.example, https://b.example/' }
    assert.include(await complaintOf(path), 'CORS_ORIGINS')
    const right = { ...path, CORS_ORIGINS: 'https://a.example, http://localhost:5173' }
    assert.equal(await complaintOf(right), '')
  })

  test('says so wherever it begins: the server, and a command', async ({ assert }) => {
    for (const words of [['bin/server.ts'], ['bin/console.ts', 'queue:work']]) {
      const { code, said } = await started(words, { PAYMENTS: 'sandbox', DB_HOST: '' })
      assert.equal(code, 1)
      assert.match(said, /DB_HOST is missing: where MariaDB listens/)
      assert.notMatch(said, /^\s+at /m)
    }
  })
})

/** Those of start/env.ts that are not optional. */
async function requiredNames(): Promise<string[]> {
  const text = await readFile(`${ROOT}start/env.ts`, 'utf8')
  const rules = text.matchAll(/^ {2}([A-Z_]+): Env\.schema\.(\w+)(\.optional)?/gm)
  return [...rules].filter(([, , , optional]) => !optional).map(([, name]) => name)
}

function started(words: string[], settings: Record<string, string>) {
  const env = { ...process.env, ...PRODUCTION, ...settings }
  return new Promise<{ code: unknown; said: string }>((resolve) => {
    execFile(
      process.execPath,
      ['--import=@poppinss/ts-exec', ...words],
      { cwd: ROOT, env },
      (error, out, complaint) => resolve({ code: error?.code ?? 0, said: out + complaint })
    )
  })
}
