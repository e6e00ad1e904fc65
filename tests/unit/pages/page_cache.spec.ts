import { test } from '@japa/runner'
import { PageCache } from '#services/pages/page_cache'

const never = async () => {
  throw new Error('rendered although a page was kept')
}

test.group('Page cache', () => {
  test('a crowd at one address is given one rendering', async ({ assert }) => {
    const cache = new PageCache<string[]>(60, 10)
    let renderings = 0
    const render = async () => {
      renderings++
      await new Promise((resolve) => setTimeout(resolve, 20))
      return ['page']
    }

    const pages = await Promise.all(Array.from({ length: 50 }, () => cache.get('/', render)))

    assert.equal(renderings, 1)
    assert.isTrue(pages.every((page) => page?.[0] === 'page'))
    assert.deepEqual(await cache.get('/', never), ['page'])
  })

  test('another address is another page', async ({ assert }) => {
    const cache = new PageCache<string[]>(60, 10)
    await cache.get('/a', async () => ['a'])
    assert.deepEqual(await cache.get('/b', async () => ['b']), ['b'])
  })

  test('what was made for one person is kept for nobody', async ({ assert }) => {
    const cache = new PageCache<string[]>(60, 10)
    assert.isNull(await cache.get('/', async () => null))
    assert.deepEqual(await cache.get('/', async () => ['page']), ['page'])
  })

  test('a rendering that failed is tried again', async ({ assert }) => {
    const cache = new PageCache<string[]>(60, 10)
    await assert.rejects(() => cache.get('/', never))
    assert.deepEqual(await cache.get('/', async () => ['page']), ['page'])
  })

  test('a page is good for its seconds only', async ({ assert }) => {
    const cache = new PageCache<string[]>(0.01, 10)
    await cache.get('/', async () => ['old'])
    await new Promise((resolve) => setTimeout(resolve, 20))
    assert.deepEqual(await cache.get('/', async () => ['new']), ['new'])
  })

  test('the oldest page makes way', async ({ assert }) => {
    const cache = new PageCache<string[]>(60, 2)
    for (const key of ['/1', '/2', '/3']) await cache.get(key, async () => [key])
    assert.deepEqual(await cache.get('/2', never), ['/2'])
    assert.deepEqual(await cache.get('/1', async () => ['again']), ['again'])
  })
})
