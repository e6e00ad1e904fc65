import { test } from '@japa/runner'
import { fused } from '#models/listing/smart/fusing'

test.group('Fusing', () => {
  test('what two lists have goes before the first of one', ({ assert }) => {
    assert.deepEqual(
      fused([
        [1, 2, 3],
        [4, 2],
      ]),
      [2, 1, 4, 3]
    )
  })

  test('one list stays as it is, and none is none', ({ assert }) => {
    assert.deepEqual(fused([[3, 1, 2], []]), [3, 1, 2])
    assert.deepEqual(fused([]), [])
  })
})
