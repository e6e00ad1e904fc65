import { test } from '@japa/runner'
import { provinces } from '#database/data/regions'

test.group('Regions', () => {
  test('there are 17 provinces, and only Sejong has no districts', ({ assert }) => {
    assert.lengthOf(provinces, 17)
    assert.deepEqual(
      provinces.filter(({ districts }) => districts.length === 0).map(({ slug }) => slug),
      ['sejong']
    )
  })

  test('there are 227 districts with a government and the two cities of Jeju', ({ assert }) => {
    assert.lengthOf(
      provinces.flatMap(({ districts }) => districts),
      229
    )
  })

  test('slugs are unique, plain ASCII, and fit their column', ({ assert }) => {
    const slugs = provinces.flatMap(({ slug, districts }) => [
      slug,
      ...districts.map((d) => d.slug),
    ])
    assert.lengthOf(new Set(slugs), slugs.length)
    for (const slug of slugs) assert.match(slug, /^[a-z][a-z-]{2,58}[a-z]$/)
  })

  test('every district carries its kind in both languages', ({ assert }) => {
    const kinds: Record<string, string> = { 시: '-si', 군: '-gun', 구: '-gu' }
    for (const { name, nameEn } of provinces.flatMap(({ districts }) => districts)) {
      assert.isTrue(nameEn.endsWith(kinds[name.slice(-1)]), `${name} ${nameEn}`)
      assert.match(nameEn, /^[A-Z]/)
    }
  })

  test('Gunwi belongs to Daegu, and Incheon is as reorganised in 2026', ({ assert }) => {
    const names = (slug: string) =>
      provinces.find((province) => province.slug === slug)!.districts.map(({ name }) => name)
    assert.include(names('daegu'), '군위군')
    assert.notInclude(names('gyeongbuk'), '군위군')
    assert.includeMembers(names('incheon'), ['제물포구', '영종구', '서해구', '검단구'])
    assert.notIncludeMembers(names('incheon'), ['중구', '동구', '서구'])
  })
})
