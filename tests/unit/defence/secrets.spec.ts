import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'

const ROOT = new URL('../../../', import.meta.url).pathname

const PATTERNS: Record<string, RegExp> = {
  'a private key': /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/,
  'a key of AWS': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  'a key of OpenAI': /\bsk-(?:proj-)?[A-Za-z0-9]{32,}/,
  'a token of GitHub': /\bgh[pousr]_[A-Za-z0-9]{36}/,
  'a token of Slack': /\bxox[baprs]-[0-9A-Za-z-]{20,}/,
  'a key of Toss': /\b(?:live|test)_g?sk_[A-Za-z0-9]{20,}/,
  'a token of ours': /\bcwm_[A-Za-z0-9_-]{30,}/,
  'a password in an address': /\b[a-z]+:\/\/[^\s/:@'"`$]+:[^\s/:@'"`${]{6,}@[a-z]/i,
  'a filled variable': /^(?:APP_KEY|AUDIT_KEY|\w*(?:SECRET|PASSWORD)\w*)=\S{8,}$/m,
}

/** What Git keeps, as far as it is text. */
function kept(): { path: string; text: string }[] {
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  return names
    .split('\0')
    .filter((path) => path && !/\.(webp|png|jpe?g|ico|woff2?|zip|gz|bin)$/.test(path))
    .filter((path) => statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile())
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}

test.group('Defence: secrets in the repository', () => {
  test('each pattern finds what it is for', ({ assert }) => {
    const samples: Record<string, string> = {
      'a private key': ['-----BEGIN', 'PRIVATE KEY-----'].join(' '),
      'a key of AWS': `AKIA${'A'.repeat(16)}`,
      'a key of OpenAI': `sk-${'a'.repeat(40)}`,
      'a token of GitHub': `ghp_${'a'.repeat(36)}`,
      'a token of Slack': `xoxb-${'1'.repeat(24)}`,
      'a key of Toss': `live_sk_${'a'.repeat(24)}`,
      'a token of ours': `cwm_${'a'.repeat(40)}`,
      'a password in an address': ['mysql://root', 'hunter2hunter2@db'].join(':'),
      'a filled variable': ['APP_KEY', 'abcdefghijkl'].join('='),
    }
    for (const [what, pattern] of Object.entries(PATTERNS)) assert.match(samples[what], pattern)
  })

  test('none is kept by Git', ({ assert }) => {
    const files = kept()
    assert.isAbove(files.length, 500)
    const found = files.flatMap(({ path, text }) =>
      Object.entries(PATTERNS)
        .filter(([, pattern]) => pattern.test(text))
        .map(([what]) => `${path}: ${what}`)
    )
    assert.deepEqual(found, [])
  })

  test('the check asks for known holes in packages', ({ assert }) => {
    const check = readFileSync(join(ROOT, 'bin/check.mjs'), 'utf8')
    assert.match(check, /'audit', '--omit=dev'/)
    assert.match(check, /const audit = auditPackages\(\)/)
    assert.match(check, /say\(await audit\)/)
  })

  test('files with secrets are ignored by Git', ({ assert }) => {
    const ignored = execFileSync(
      'git',
      ['check-ignore', '.env', 'var/secrets', '.env.production'],
      {
        cwd: ROOT,
        encoding: 'utf8',
      }
    )
    assert.include(ignored, '.env')
    assert.include(ignored, 'var/secrets')
  })
})
