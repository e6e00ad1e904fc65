import { test } from '@japa/runner'
import { UserFactory } from '#database/factories/user_factory'
import Category from '#models/category'
import { pageCache } from '#middleware/page_cache_middleware'
import { cookiesOf, nonceOf, visit } from '#tests/support/browsing'

let category: Category

/** A change that a page made anew would show. */
const renameCategory = (name: string) => category.merge({ name }).save()

test.group('Signed-out pages', (group) => {
  group.each.setup(() => {
    pageCache.seconds = 60
    return () => {
      pageCache.seconds = 0
      pageCache.clear()
    }
  })
  group.each.setup(async () => {
    category = await Category.create({
      slug: `kept-${process.pid}`,
      name: '처음 이름',
      nameEn: 'First name',
      icon: 'camping',
      position: 0,
      parentId: null,
    })
    return async () => {
      await category.delete()
    }
  })

  test('the second visitor is given the page of the first, with a nonce of their own', async ({
    assert,
  }) => {
    const first = await visit('/')
    await renameCategory('나중 이름')
    const second = await visit('/')

    assert.include(await first.text(), '처음 이름')
    assert.notEqual(nonceOf(first), nonceOf(second))
    const page = await second.text()
    assert.include(page, '처음 이름')
    assert.include(page, `nonce="${nonceOf(second)}"`)
    assert.notInclude(page, nonceOf(first))
  })

  test('nobody is given a cookie with it', async ({ assert }) => {
    assert.deepEqual(cookiesOf(await visit('/')), [])
    assert.deepEqual(cookiesOf(await visit('/')), [])
  })

  test('each language has its own', async ({ assert }) => {
    await visit('/')
    const english = await visit('/', { cookie: 'locale=en' })
    const page = await english.text()
    assert.include(page, '<html lang="en">')
    assert.include(page, 'First name')
  })

  test('someone signed in is given their own page, and leaves none behind', async ({
    client,
    assert,
  }) => {
    const user = await UserFactory.create()
    await client.get('/')
    await renameCategory('나중 이름')

    const own = await client.get('/').loginAs(user)
    assert.include(own.text(), '나중 이름')
    assert.include(own.text(), user.nickname)
    const visitors = await client.get('/')
    assert.notInclude(visitors.text(), user.nickname)
  })

  test('a message for one visitor is shown to nobody else', async ({ client, assert }) => {
    const told = await client.get('/').withFlashMessages({ notice: '너에게만 하는 말' })
    assert.include(told.text(), '너에게만 하는 말')
    const other = await client.get('/')
    assert.notInclude(other.text(), '너에게만 하는 말')
  })
})
