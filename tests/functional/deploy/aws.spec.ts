import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { test } from '@japa/runner'
import { lambdaZip } from '#tests/support/lambda/zips'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

interface Assets {
  files: Record<string, { displayName: string; source: { path: string; packaging: string } }>
}

test.group('The stack on AWS', (group) => {
  group.tap((one) => one.timeout(300_000))

  test('has the types and keeps the promises that its own tests ask for', async ({ assert }) => {
    const printed = await aws('check')
    const [, passed] = /pass (\d+)/.exec(printed) ?? []
    assert.isAtLeast(Number(passed), 27)
    assert.match(printed, /fail 0/)
  })

  test('is synthesised by CDK without AWS, around the zip for arm64', async ({ assert }) => {
    const folder = await mkdtemp(join(tmpdir(), 'chwimeet-cdk-'))
    const told = [
      'appUrl=https://chwimeet.example',
      'certificateArn=arn:aws:acm:ap-northeast-2:123456789012:certificate/x',
      'release=1.0.0',
    ]
    const context = told.flatMap((each) => ['-c', each])
    await aws('synth', '--quiet', '--output', folder, ...context)

    assert.includeMembers(await readdir(folder), [
      'ChwimeetPhotos.template.json',
      'ChwimeetGround.template.json',
      'Chwimeet.template.json',
    ])
    const { files } = await json<Assets>(join(folder, 'ChwimeetPhotos.assets.json'))
    const zips = Object.values(files).filter(({ source }) => source.path.endsWith('.zip'))
    assert.lengthOf(zips, 1)
    const [{ source }] = zips
    assert.equal(source.packaging, 'file')
    const shipped = await readFile(join(folder, source.path))
    assert.isTrue(shipped.equals(await lambdaZip('arm64')))
    await rm(folder, { recursive: true })
  })

  test('is not synthesised for an app that nobody named', async ({ assert }) => {
    await assert.rejects(() => aws('synth', '--quiet'), /Where does the app run/)
  })
})

/** Without a way to AWS: no keys, no profile, no address to ask for them. */
async function aws(...args: string[]): Promise<string> {
  const env = {
    ...process.env,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  }
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['bin/aws.mjs', ...args], {
    cwd: ROOT,
    env,
  }).catch((error: Error & { stdout: string; stderr: string }) => {
    throw new Error(`${error.stdout}\n${error.stderr}`)
  })
  return stdout + stderr
}

async function json<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T
}
