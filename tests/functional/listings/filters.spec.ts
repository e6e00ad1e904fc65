import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { createListing } from '#database/factories/listing_factory'
import { rolledBack, someCategories, someRegions } from './support.js'

test.group('Filters of listings', (group) => {
  rolledBack(group)

  test('a category finds its own listings, a parent those of its children', async ({
    client,
    assert,
  }) => {
    const { tents, lamps, guitars } = await someCategories()
    const tent = await createListing({}, { category: tents })
    const lamp = await createListing({}, { category: lamps })
    const guitar = await createListing({}, { category: guitars })

    assert.sameMembers(await found(client, {}), [tent.id, lamp.id, guitar.id])
    assert.sameMembers(await found(client, { category: 'tents' }), [tent.id])
    assert.sameMembers(await found(client, { category: 'camping' }), [tent.id, lamp.id])
  })

  test('a district finds its listings and those of its whole province', async ({
    client,
    assert,
  }) => {
    const { seoul, gangnam, mapo, haeundae, sejong } = await someRegions()
    const south = await createListing({}, { regions: [gangnam] })
    const west = await createListing({}, { regions: [mapo, haeundae] })
    const everywhere = await createListing({}, { regions: [seoul] })
    const own = await createListing({}, { regions: [sejong] })

    assert.lengthOf(await found(client, {}), 4)
    assert.sameMembers(await found(client, { region: 'seoul-gangnam' }), [south.id, everywhere.id])
    assert.sameMembers(await found(client, { region: 'seoul-mapo' }), [west.id, everywhere.id])
    assert.sameMembers(await found(client, { region: 'seoul' }), [south.id, west.id, everywhere.id])
    assert.sameMembers(await found(client, { region: 'busan' }), [west.id])
    assert.sameMembers(await found(client, { region: 'sejong' }), [own.id])
  })

  test('category, region and fee narrow each other down', async ({ client, assert }) => {
    const { tents, guitars } = await someCategories()
    const { gangnam, mapo } = await someRegions()
    const wanted = await createListing({ fee: 20_000 }, { category: tents, regions: [gangnam] })
    await createListing({ fee: 20_000 }, { category: tents, regions: [mapo] })
    await createListing({ fee: 20_000 }, { category: guitars, regions: [gangnam] })
    await createListing({ fee: 20_001 }, { category: tents, regions: [gangnam] })

    assert.lengthOf(await found(client, {}), 4)
    const filters = { category: 'camping', region: 'seoul-gangnam', minFee: 20_000, maxFee: 20_000 }
    assert.deepEqual(await found(client, filters), [wanted.id])
  })

  test('a method finds what allows it', async ({ client, assert }) => {
    const direct = await createListing()
    const delivered = await createListing({}, { states: ['delivered'] })
    const any = await createListing({}, { states: ['anyMethod'] })

    assert.sameMembers(await found(client, { receive: 'DIRECT' }), [direct.id, any.id])
    assert.sameMembers(await found(client, { receive: 'DELIVERY' }), [delivered.id, any.id])
    assert.sameMembers(await found(client, { return: 'DELIVERY' }), [delivered.id, any.id])
  })
})

async function found(client: ApiClient, query: Record<string, string | number>) {
  const response = await client.get('/api/v1/listings').qs(query)
  response.assertStatus(200)
  return response.body().data.map(({ id }: { id: number }) => id)
}
