import { test } from '@japa/runner'
import { bucketOrigin } from '#services/storage/origins'

const AMAZON = { bucket: 'photos', region: 'ap-northeast-2', forcePathStyle: false }

test.group('Where browsers find a bucket', () => {
  for (const [what, settings, origin] of [
    ['Amazon’s', AMAZON, 'https://photos.s3.ap-northeast-2.amazonaws.com'],
    [
      'Amazon’s, by path',
      { ...AMAZON, forcePathStyle: true },
      'https://s3.ap-northeast-2.amazonaws.com',
    ],
    [
      'another storage’s',
      { ...AMAZON, endpoint: 'http://127.0.0.1:9000', forcePathStyle: true },
      'http://127.0.0.1:9000',
    ],
    [
      'another storage’s, by host',
      { ...AMAZON, endpoint: 'https://storage.example/' },
      'https://photos.storage.example',
    ],
  ] as const) {
    test(`${what} is at ${origin}`, ({ assert }) => {
      assert.equal(bucketOrigin(settings), origin)
    })
  }
})
