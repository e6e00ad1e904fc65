import { test } from '@japa/runner'
import { categories } from '#database/data/categories'
import { Artwork } from '#database/data/photos/artwork'

test.group('Categories', () => {
  test('there are at least twelve branches of at least four leaves', ({ assert }) => {
    assert.isAtLeast(categories.length, 12)
    for (const { slug, children } of categories) assert.isAtLeast(children.length, 4, slug)
  })

  test('slugs are unique, and names are unique within their branch', ({ assert }) => {
    const slugs = categories.flatMap(({ slug, children }) => [slug, ...children.map((c) => c.slug)])
    assert.lengthOf(new Set(slugs), slugs.length)
    for (const { children } of categories) {
      assert.lengthOf(new Set(children.map(({ name }) => name)), children.length)
    }
  })

  test('every picture tile has an icon that exists', async ({ assert }) => {
    const artwork = await Artwork.load()
    for (const { slug, icon, children } of categories) {
      assert.isTrue(artwork.has(icon), `${slug}: ${icon}`)
      for (const leaf of children)
        assert.isTrue(artwork.has(leaf.icon), `${leaf.slug}: ${leaf.icon}`)
    }
  })
})
