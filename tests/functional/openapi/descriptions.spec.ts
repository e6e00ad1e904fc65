import { test } from '@japa/runner'
import { operations } from '#openapi/operations'

test.group('Descriptions of the API', () => {
  test('every route of the API is described', async ({ assert }) => {
    const found = await operations()
    assert.isNotEmpty(found)
    const silent = found.filter(({ description }) => !description).map(({ name }) => name)
    assert.deepEqual(silent, [])
  })
})
