import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { createListing } from '#database/factories/listing_factory'
import { UserFactory } from '#database/factories/user_factory'
import { addFavourite } from '#models/listing/favourites'
import { rolledBack } from './support.js'

test.group('Queries that a page costs', (group) => {
  rolledBack(group)

  test('are as many for one listing as for ten', async ({ client, assert }) => {
    const person = await UserFactory.create()
    const addresses = [
      '/api/v1/listings?sort=fee_asc',
      '/api/v1/listings?start=2027-03-10&end=2027-03-12',
      '/listings',
      `/listings?q=${encodeURIComponent('장비')}`,
      '/favourites',
    ]
    const visit = (address: string) => () => client.get(address).loginAs(person).withInertia()
    const add = async () => {
      const listing = await createListing()
      await addFavourite(person.id, listing.id)
    }

    await add()
    for (const address of addresses) await visit(address)()
    /** The trees of categories and regions are remembered by now. */
    const one = await costs(addresses.map(visit))
    for (let at = 0; at < 9; at++) await add()
    for (const address of addresses) await visit(address)()
    assert.deepEqual(await costs(addresses.map(visit)), one)
    assert.isAtMost(Math.max(...one), 10)
    assert.isAbove(Math.min(...one), 0)
  })
})

/** Everything runs on the one connection of the test's transaction, which counts its statements. */
async function costs(visits: (() => Promise<unknown>)[]): Promise<number[]> {
  const found: number[] = []
  for (const visit of visits) {
    const before = await statements()
    await visit()
    found.push((await statements()) - before - 1)
  }
  return found
}

async function statements(): Promise<number> {
  const [[row]] = await db.rawQuery(`SHOW SESSION STATUS LIKE 'Questions'`)
  return Number(row.Value)
}
