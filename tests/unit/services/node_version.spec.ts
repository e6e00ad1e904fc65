import { execFile } from 'node:child_process'
import { test } from '@japa/runner'

const ROOT = new URL('../../../', import.meta.url).pathname

/** What a command says on a Node that calls itself by this version. */
function said(script: string, version: string): Promise<string> {
  const pretended = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`
  const args = ['--import', `data:text/javascript,${encodeURIComponent(pretended)}`, script]
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT }, (_, out, complaint) => resolve(out + complaint))
  })
}

test.group('A Node that is too old', () => {
  test('is told in one line by {$self}')
    .with(['bin/backup.mjs', 'bin/services.mjs', 'deploy/bluegreen.mjs'] as const)
    .run(async ({ assert }, script) => {
      assert.match(await said(script, '20.11.1'), /^✗ Node 20\.11\.1 is too old: .*\n$/)
    })

  test('is not what runs deployments from 20.12 on', async ({ assert }) => {
    assert.match(await said('deploy/bluegreen.mjs', '20.12.0'), /^✗ node deploy\/bluegreen/)
  })
})
