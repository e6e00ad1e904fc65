import { execFile } from 'node:child_process'
import { test } from '@japa/runner'

const ROOT = new URL('../../../', import.meta.url).pathname
const READ = ['--import=@poppinss/ts-exec', '--input-type=module', '-e', "import '#start/env'"]
const PRODUCTION = {
  APP_MODE: 'production',
  NODE_ENV: 'production',
  MAIL_MAILER: 'smtp',
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
})
