import type { DateTime } from 'luxon'
import { demoListings, type DemoListing } from '#database/data/demo_listings'
import { demoPeople } from '#database/data/demo_people'
import { demoStories, type Moment } from '#database/data/demo_stories'
import { Random } from '#database/data/random'
import type { Timeline } from '#database/demo/moments'
import type { Neighbours } from '#database/demo/people'
import { Shelf, type Shelved } from '#database/demo/shelf'
import Category from '#models/category'
import Listing from '#models/listing'
import Region from '#models/region'

/** Puts the gear up, oldest first, each before the first neighbour asks for it. */
export async function fillShelf(neighbours: Neighbours, timeline: Timeline): Promise<Shelf> {
  const shelf = new Shelf()
  const [categories, regions] = [idsOf(await Category.all()), idsOf(await Region.all())]
  const dated = demoListings.map((draft) => ({ draft, day: listedOn(draft) }))
  dated.sort((a, b) => a.day - b.day)
  for (const { draft, day } of dated) {
    const at = timeline.instant({ day, at: '19:40' })
    const listing = await create(draft, neighbours.get(draft.host)!.id, categories, at)
    await listing
      .related('regions')
      .attach(
        Object.fromEntries(
          draft.regions.map((slug) => [regions.get(slug)!, { category_id: listing.categoryId }])
        )
      )
    shelf.put(await furnish(draft, listing, at))
  }
  return shelf
}

function create(
  draft: DemoListing,
  hostId: number,
  categories: Map<string, number>,
  at: DateTime<true>
) {
  return Listing.create({
    hostId,
    categoryId: categories.get(draft.category)!,
    title: draft.title,
    content: draft.content,
    fee: draft.fee,
    deposit: draft.deposit,
    receiveMethod: draft.receive,
    returnMethod: draft.returns,
    ...returnAddress(draft),
    minDays: draft.minDays,
    maxDays: draft.maxDays,
    noticeDays: draft.noticeDays,
    bufferDays: draft.bufferDays,
    weeklyDiscount: draft.weeklyDiscount,
    monthlyDiscount: draft.monthlyDiscount,
    cancellationPolicy: draft.policy,
    status: 'published',
    publishedAt: at,
    createdAt: at,
  })
}

async function furnish(draft: DemoListing, listing: Listing, at: DateTime<true>): Promise<Shelved> {
  await listing
    .related('units')
    .createMany(
      Array.from({ length: draft.quantity }, (_, index) => ({ number: index + 1, createdAt: at }))
    )
  const options = await listing
    .related('options')
    .createMany(draft.options.map((option, position) => ({ ...option, position, createdAt: at })))
  return { draft, listing, options }
}

/** Gear that came by parcel goes back by parcel, so a host who sends always says where to. */
function returnAddress({ host, returns }: DemoListing) {
  if (returns === 'DIRECT') return {}
  const { address } = demoPeople.find(({ key }) => key === host)!
  return {
    returnPostcode: address.postcode,
    returnLine1: address.line1,
    returnLine2: address.line2,
  }
}

/** Some days after the host joined, some days before the first request. */
function listedOn({ key, host }: DemoListing): number {
  const joined = -demoPeople.find((person) => person.key === host)!.joinedDaysAgo
  const asked = demoStories.filter(({ listing }) => listing === key).map((s) => dayOf(s.asked))
  return new Random(`listed:${key}`).whole(joined + 1, Math.min(-1, ...asked) - 1)
}

function dayOf(moment: Moment): number {
  return 'day' in moment ? moment.day : -Math.ceil(moment.hoursAgo / 24)
}

function idsOf(nodes: { id: number; slug: string }[]): Map<string, number> {
  return new Map(nodes.map(({ id, slug }) => [slug, id]))
}
