import { setTimeout } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import { createListing } from '#database/factories/listing_factory'
import ListingRefusedException from '#exceptions/listing_refused_exception'
import Category from '#models/category'
import Listing from '#models/listing'
import Region from '#models/region'
import SavedSearch from '#models/saved_search'
import { logOf } from '#tests/functional/audit/support'
import { termsFor } from '#tests/functional/hosting/support'
import { committed, someCategories, someRegions } from '#tests/functional/listings/support'
import { settleEffects } from '#tests/functional/reservations/support'
import { saved } from '#tests/functional/searches/support'
import { Visitor } from '#tests/support/visitor'

const STALE = '그사이 다른 운영진이 바꿨어요. 지금 모습을 확인하고 다시 해 주세요.'

async function arranger() {
  const admin = await UserFactory.merge({ role: 'admin' }).create()
  const visitor = new Visitor()
  await visitor.logIn(admin.email, PASSWORD)
  return { admin, visitor }
}

/** What the page says that stands against it. */
async function refusal(visitor: Visitor, answer: Promise<{ status: number }>) {
  await answer
  const page = await visitor.visit('/admin/categories')
  return page.props.errors?.tree ?? null
}

async function shelvesOf({ id }: Listing): Promise<string[]> {
  const rows: { region_id: number; category_id: number }[] = await db
    .from('listing_shelves')
    .where('listing_id', id)
  return rows.map((row) => `${row.region_id} ${row.category_id}`)
}

async function versionOf({ id }: Listing): Promise<number> {
  const row = await db.from('listing_embeddings').where('listing_id', id).first()
  return row?.version ?? 0
}

const namesBelow = async (parentId: number | null) => {
  const query = Category.query().orderBy('position')
  const nodes = await (parentId === null
    ? query.whereNull('parent_id')
    : query.where('parent_id', parentId))
  return nodes.map(({ name }) => name)
}

test.group('Trees of the back office', (group) => {
  committed(group)

  test('grow by nodes with an address of their own', async ({ assert }) => {
    const { camping, tents } = await someCategories()
    const { admin, visitor } = await arranger()
    const added = await visitor.post('/admin/categories', {
      name: '타프',
      nameEn: 'Tents',
      parentId: camping.id,
    })
    assert.equal(added.status, 302)
    const tarp = await Category.findByOrFail('name', '타프')
    assert.equal(tarp.parentId, camping.id)
    assert.equal(tarp.slug, `${tents.slug}-2`)
    assert.containSubset(await logOf('category', tarp.id), [
      { by: admin.id, action: 'category.added', after: { parent: camping.id }, reason: '타프' },
    ])
    const again = visitor.post('/admin/categories', {
      name: '타프',
      nameEn: 'Tarps',
      parentId: camping.id,
    })
    assert.equal(await refusal(visitor, again), '같은 이름이 이미 있어요.')
    const third = visitor.post('/admin/categories', {
      name: '줄',
      nameEn: 'Ropes',
      parentId: tents.id,
    })
    assert.equal(await refusal(visitor, third), '두 단계까지만 만들 수 있어요.')
  })

  test('a new name is what gear is found by, and embedded with', async ({ assert }) => {
    const { lamps } = await someCategories()
    const { gangnam } = await someRegions()
    const listing = await createListing({}, { category: lamps, regions: [gangnam] })
    const { visitor } = await arranger()
    await settleEffects()
    const before = await versionOf(listing)
    const renamed = await visitor.put(`/admin/categories/${lamps.id}`, {
      name: '등불',
      nameEn: 'Lights',
      seen: { name: '랜턴', nameEn: lamps.nameEn, shortName: null },
    })
    assert.equal(renamed.status, 303)
    await settleEffects()
    const { text } = await db.from('listing_texts').where('listing_id', listing.id).firstOrFail()
    assert.include(text, '등불')
    assert.isAbove(await versionOf(listing), before)
    await lamps.refresh()
    assert.equal(lamps.slug, 'lamps')
    const tree = await Category.tree()
    assert.equal(tree.find(lamps.id)?.name, '등불')
  })

  test('nodes stand where they are put, below whom they are put', async ({ assert }) => {
    const { camping, tents, lamps, music, guitars } = await someCategories()
    const { gangnam } = await someRegions()
    const listing = await createListing({}, { category: lamps, regions: [gangnam] })
    const { visitor } = await arranger()
    const seen = (from: Category, siblings: Category[]) => ({
      parentId: from.id,
      siblings: siblings.map(({ id }) => id),
    })
    await visitor.put(`/admin/categories/${lamps.id}/place`, {
      parentId: camping.id,
      position: 0,
      seen: seen(camping, [tents, lamps]),
    })
    assert.deepEqual(await namesBelow(camping.id), ['랜턴', '텐트'])
    await visitor.put(`/admin/categories/${lamps.id}/place`, {
      parentId: music.id,
      position: 0,
      seen: seen(camping, [guitars]),
    })
    assert.deepEqual(await namesBelow(music.id), ['랜턴', '기타'])
    await settleEffects()
    assert.include(await shelvesOf(listing), `0 ${music.id}`)
    assert.notInclude(await shelvesOf(listing), `0 ${camping.id}`)
    const whole = visitor.put(`/admin/categories/${camping.id}/place`, {
      parentId: music.id,
      position: 0,
      seen: { ...seen(camping, [lamps, guitars]), parentId: null },
    })
    assert.include(await refusal(visitor, whole), '아래에 다른 항목이 있어요')
    for (const parentId of [camping.id, tents.id]) {
      const own = visitor.put(`/admin/categories/${camping.id}/place`, {
        parentId,
        position: 0,
        seen: { parentId: null, siblings: [] },
      })
      assert.equal(await refusal(visitor, own), '자기 아래로는 옮길 수 없어요.')
    }
  })

  test('of two admins who rename or place the same node at once one is told', async ({
    assert,
  }) => {
    const { camping, tents, lamps } = await someCategories()
    const [one, two] = [await arranger(), await arranger()]
    const seen = { name: tents.name, nameEn: tents.nameEn, shortName: null }
    const rename = ({ visitor }: typeof one, name: string) =>
      refusal(
        visitor,
        visitor.put(`/admin/categories/${tents.id}`, { name, nameEn: 'Tents', seen })
      )
    const renamed = await Promise.all([rename(one, '큰 텐트'), rename(two, '작은 텐트')])
    assert.sameMembers(renamed, [null, STALE])
    const siblings = [tents.id, lamps.id]
    const place = ({ visitor }: typeof one) =>
      refusal(
        visitor,
        visitor.put(`/admin/categories/${lamps.id}/place`, {
          parentId: camping.id,
          position: 0,
          seen: { parentId: camping.id, siblings },
        })
      )
    assert.sameMembers(await Promise.all([place(one), place(two)]), [null, STALE])
  })

  test('fields of a node are called by their words', async ({ assert }) => {
    const { visitor } = await arranger()
    await visitor.post('/admin/categories', { name: '', nameEn: '', parentId: null })
    const { props } = await visitor.visit('/admin/categories')
    assert.equal(props.errors?.nameEn, '영어 이름 항목을 채워 주세요.')
  })

  test('a merged category hands over gear, searches and shelves, and is no more', async ({
    assert,
  }) => {
    const { tents, lamps, camping } = await someCategories()
    const { gangnam } = await someRegions()
    const listing = await createListing({}, { category: lamps, regions: [gangnam] })
    const guest = await UserFactory.create()
    const moved = await saved(guest, { category: 'lamps', maxFee: '5000' })
    await saved(guest, { category: 'lamps' })
    const kept = await saved(guest, { category: 'tents' })
    const { admin, visitor } = await arranger()
    await settleEffects()
    await listing.refresh()
    const { version } = listing
    const done = await visitor.post(`/admin/categories/${lamps.id}/merger`, { into: tents.id })
    assert.equal(done.status, 302)
    await listing.refresh()
    assert.equal(listing.categoryId, tents.id)
    assert.equal(listing.version, version + 1)
    assert.isNull(await Category.find(lamps.id))
    await settleEffects()
    assert.includeMembers(await shelvesOf(listing), [
      `0 ${tents.id}`,
      `0 ${camping.id}`,
      `${gangnam.id} ${tents.id}`,
    ])
    assert.notInclude(await shelvesOf(listing), `0 ${lamps.id}`)
    await moved.refresh()
    assert.deepEqual(moved.filters, { categoryId: tents.id, maxFee: 5_000 })
    const searches = await SavedSearch.query().where('user_id', guest.id).orderBy('id')
    assert.deepEqual(
      searches.map(({ id }) => id),
      [moved.id, kept.id]
    )
    const twice = await saved(guest, { category: 'tents', maxFee: '5000' })
    assert.equal(twice.id, moved.id)
    assert.containSubset(await logOf('category', lamps.id), [
      { by: admin.id, action: 'category.merged', after: { into: tents.id, listings: 1 } },
    ])
  })

  test('a region with a long name and no short one begins with it', async ({ assert }) => {
    const { visitor } = await arranger()
    const name = '아주 기다란 이름을 가진 새로운 특별자치도와 그 둘레'
    const added = await visitor.post('/admin/regions', {
      name,
      nameEn: 'A long one',
      parentId: null,
    })
    assert.equal(added.status, 302)
    const { shortName } = await Region.findByOrFail('name', name)
    assert.equal(shortName, [...name].slice(0, 20).join(''))
  })

  test('who saves gear while its {place} is merged away chooses another one')
    .with([
      { place: 'category', table: 'categories', field: 'categoryId' },
      { place: 'region', table: 'regions', field: 'regionIds' },
    ] as const)
    .run(async ({ assert }, { table, field }) => {
      const host = await UserFactory.create()
      const terms = await termsFor(host)
      const staff = await db.transaction()
      await staff.from(table).forUpdate().select('id')
      const saving = Promise.allSettled([Listing.offer(host, terms, 'published')])
      await setTimeout(200)
      const id = field === 'categoryId' ? terms.categoryId : terms.regionIds[0]
      await staff.from(table).where('id', id).delete()
      await staff.commit()
      const [outcome] = await saving
      assert.equal(outcome.status, 'rejected')
      const { reason } = outcome as PromiseRejectedResult
      assert.instanceOf(reason, ListingRefusedException)
      assert.containSubset(reason, { kind: 'movedPlace', status: 422, facts: { fields: [field] } })
      assert.isEmpty(await Listing.all())
    })

  test('a category is not merged into what is below it, nor across levels', async ({ assert }) => {
    const { camping, tents, music } = await someCategories()
    const { visitor } = await arranger()
    const merge = (id: number, into: number) =>
      refusal(visitor, visitor.post(`/admin/categories/${id}/merger`, { into }))
    assert.equal(await merge(camping.id, tents.id), '아래 항목으로는 합칠 수 없어요.')
    assert.equal(await merge(tents.id, camping.id), '같은 단계끼리만 합칠 수 있어요.')
    assert.equal(await merge(tents.id, tents.id), '자기 자신은 고를 수 없어요.')
    assert.include(await merge(tents.id, 999_999), '없는 항목이에요')
    const whole = await visitor.post(`/admin/categories/${camping.id}/merger`, { into: music.id })
    assert.equal(whole.status, 302)
    assert.deepEqual(await namesBelow(music.id), ['기타', '텐트', '랜턴'])
    assert.isNull(await Category.find(camping.id))
  })

  test('merged regions leave gear in one of them, once', async ({ assert }) => {
    const { tents } = await someCategories()
    const { gangnam, mapo, seoul } = await someRegions()
    const both = await createListing({}, { category: tents, regions: [gangnam, mapo] })
    const one = await createListing({}, { category: tents, regions: [mapo] })
    const { visitor } = await arranger()
    await visitor.post(`/admin/regions/${mapo.id}/merger`, { into: gangnam.id })
    await settleEffects()
    for (const listing of [both, one]) {
      const regions = await listing.related('regions').query()
      assert.deepEqual(
        regions.map(({ id }) => id),
        [gangnam.id]
      )
      assert.includeMembers(await shelvesOf(listing), [
        `${gangnam.id} ${tents.id}`,
        `${seoul.id} 0`,
      ])
      assert.notInclude(await shelvesOf(listing), `${mapo.id} 0`)
    }
  })

  test('what is used or has something below it is not deleted', async ({ assert }) => {
    const { tents, lamps, camping } = await someCategories()
    const { gangnam, mapo, seoul } = await someRegions()
    await createListing({}, { category: tents, regions: [gangnam] })
    const { visitor } = await arranger()
    const remove = (path: string) => refusal(visitor, visitor.delete(`/admin/${path}`))
    assert.include(await remove(`categories/${tents.id}`), '장비 1개가 쓰고 있어서')
    assert.include(await remove(`categories/${camping.id}`), '아래에 다른 항목이 있어요')
    assert.include(await remove(`regions/${gangnam.id}`), '장비 1개가 쓰고 있어서')
    assert.include(await remove(`regions/${seoul.id}`), '아래에 다른 항목이 있어요')
    assert.isNull(await remove(`categories/${lamps.id}`))
    assert.isNull(await remove(`regions/${mapo.id}`))
    assert.isNull(await Category.find(lamps.id))
    assert.isNull(await Region.find(mapo.id))
  })

  test('are read as a page and as a file', async ({ assert, client }) => {
    const { tents } = await someCategories()
    const { admin } = await arranger()
    const page = await client.get('/admin/categories').loginAs(admin).withInertia()
    page.assertStatus(200)
    const { nodes } = page.inertiaProps as { nodes: { name: string; listings: number }[] }
    assert.deepEqual(
      nodes.map(({ name }) => name),
      ['캠핑', '텐트', '랜턴', '음악', '기타']
    )
    const file = await client.get('/admin/categories/export').loginAs(admin)
    assert.include(file.text(), `${tents.id},"캠핑","텐트"`)
  })

  test('a file has what the words of the page find, with the root that it is below', async ({
    assert,
    client,
  }) => {
    await someCategories()
    const { admin } = await arranger()
    const namesFor = async (q: string) => {
      const file = await client.get('/admin/categories/export').qs({ q }).loginAs(admin)
      return ['캠핑', '텐트', '랜턴', '음악', '기타'].filter((name) =>
        file.text().includes(`"${name}",`)
      )
    }
    assert.deepEqual(await namesFor('TENT'), ['캠핑', '텐트'])
    assert.deepEqual(await namesFor('음악'), ['음악', '기타'])
    assert.deepEqual(await namesFor('없는 것'), [])
  })
})
