import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { importing, sources } from '#tests/unit/architecture/sources'

type Dependencies = Record<string, string>

test.group('The package of the resizer', () => {
  test('imports nothing of the app, so that it can be shipped alone', ({ assert }) => {
    const files = sources(['lambda/src'])
    assert.isAbove(files.length, 8)
    assert.deepEqual(importing(files, /^(?!\.\/|sharp$|@aws-sdk\/client-s3$)/), [])
  })

  test('has the same versions as the app, which runs it too', ({ assert }) => {
    const { dependencies: app } = packageOf('package.json')
    const { dependencies, devDependencies } = packageOf('lambda/package.json')
    const own = { ...dependencies, ...devDependencies }
    assert.sameMembers(Object.keys(own), ['sharp', '@aws-sdk/client-s3'])
    for (const [name, version] of Object.entries(own)) assert.equal(app[name], version, name)
  })
})

function packageOf(path: string): { dependencies: Dependencies; devDependencies: Dependencies } {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'))
}
