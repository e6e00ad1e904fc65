import { DateTime } from 'luxon'
import factory from '@adonisjs/lucid/factories'
import type { ModelAttributes } from '@adonisjs/lucid/types/model'
import type Category from '#models/category'
import Listing from '#models/listing'
import type Region from '#models/region'
import listingIndex from '#models/listing/listing_index'
import db from '@adonisjs/lucid/services/db'
import { CategoryFactory } from '#database/factories/category_factory'
import { RegionFactory } from '#database/factories/region_factory'
import { UserFactory } from '#database/factories/user_factory'

let listings = 0

/** The row of a published listing alone; `createListing` gives it what it needs to be found. */
export const ListingFactory = factory
  .define(Listing, () => {
    const number = ++listings
    return {
      title: `장비 ${number}`,
      content: '깨끗하게 쓰고 있어요. 필요한 만큼만 빌려 가세요.',
      fee: 10_000,
      deposit: 50_000,
      receiveMethod: 'DIRECT' as const,
      returnMethod: 'DIRECT' as const,
      returnPostcode: null,
      returnLine1: null,
      returnLine2: null,
      minDays: 1,
      maxDays: 30,
      noticeDays: 0,
      bufferDays: 0,
      weeklyDiscount: 0,
      monthlyDiscount: 0,
      cancellationPolicy: 'flexible' as const,
      status: 'published' as const,
      hiddenAt: null,
      publishedAt: DateTime.utc(),
      favouritesCount: 0,
      popularity: 0,
      ratingAverage: null,
      ratingCount: 0,
    }
  })
  .state('draft', (listing) => {
    listing.status = 'draft'
    listing.publishedAt = null
  })
  .state('paused', (listing) => (listing.status = 'paused'))
  .state('deleted', (listing) => (listing.status = 'deleted'))
  .state('hidden', (listing) => (listing.hiddenAt = DateTime.utc()))
  .state('delivered', (listing) => {
    listing.receiveMethod = 'DELIVERY'
    listing.returnMethod = 'DELIVERY'
    listing.returnPostcode = '04524'
    listing.returnLine1 = '서울특별시 중구 세종대로 110'
  })
  .state('anyMethod', (listing) => {
    listing.receiveMethod = 'ANY'
    listing.returnMethod = 'ANY'
    listing.returnPostcode = '04524'
    listing.returnLine1 = '서울특별시 중구 세종대로 110'
  })
  .relation('host', () => UserFactory)
  .relation('category', () => CategoryFactory)
  .build()

type State = 'draft' | 'paused' | 'deleted' | 'hidden' | 'delivered' | 'anyMethod'

interface Surroundings {
  states?: State[]
  category?: Category
  regions?: Region[]
  quantity?: number
}

async function newHostId(): Promise<number> {
  const host = await UserFactory.apply('host').create()
  return host.id
}

/** A listing as hosts make them: with units, in regions, found by browsing and searching. */
export async function createListing(
  attributes: Partial<ModelAttributes<Listing>> = {},
  { states = [], category, regions, quantity = 1 }: Surroundings = {}
): Promise<Listing> {
  const hostId = attributes.hostId ?? (await newHostId())
  const leaf = category ?? (await leafCategory())
  const columns = { categoryId: leaf.id, ...attributes, hostId }
  const builder = ListingFactory.merge(columns)
  for (const state of states) builder.apply(state)
  const listing = await builder.create()
  await listing
    .related('units')
    .createMany(Array.from({ length: quantity }, (_, index) => ({ number: index + 1 })))
  await placeIn(listing, regions ?? [await leafRegion()])
  return listing
}

/** Puts a listing in these regions instead of where it was. */
export async function placeIn(listing: Listing, regions: { id: number }[]) {
  const pivot = regions.map(({ id }) => [id, { category_id: listing.categoryId }] as const)
  await listing.related('regions').sync(Object.fromEntries(pivot))
  await listingIndex.refresh(db.connection(), listing.id)
}

async function leafCategory() {
  const parent = await CategoryFactory.create()
  return CategoryFactory.merge({ parentId: parent.id }).create()
}

async function leafRegion() {
  const province = await RegionFactory.create()
  return RegionFactory.merge({ parentId: province.id }).create()
}
