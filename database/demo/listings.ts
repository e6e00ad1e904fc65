import { demoListings, type DemoListing } from '#database/data/demo_listings'
import { demoPeople } from '#database/data/demo_people'
import { demoStories, type Moment } from '#database/data/demo_stories'
import { Random } from '#database/data/random'
import type { Timeline } from '#database/demo/moments'
import type { Neighbours } from '#database/demo/people'
import { Shelf } from '#database/demo/shelf'
import Category from '#models/category'
import Listing from '#models/listing'
import type { ListingTerms } from '#models/listing/terms'
import Region from '#models/region'
import clock from '#services/clock'

/** Names of the photos that each listing shows, by the listing's key. */
export type Albums = Map<string, string[]>

/** Neighbours offer their gear, the longest offered first, each before anybody asks for it. */
export async function fillShelf(
  neighbours: Neighbours,
  albums: Albums,
  timeline: Timeline
): Promise<Shelf> {
  const shelf = new Shelf()
  const [categories, regions] = [idsOf(await Category.all()), idsOf(await Region.all())]
  const dated = demoListings.map((draft) => ({ draft, day: listedOn(draft) }))
  dated.sort((a, b) => a.day - b.day)
  try {
    for (const { draft, day } of dated) {
      clock.freeze(timeline.instant({ day, at: '19:40' }))
      const terms = { ...termsOf(draft, categories, regions), photos: albums.get(draft.key)! }
      const listing = await Listing.offer(neighbours.get(draft.host)!, terms, 'published')
      shelf.put({ draft, listing, options: await listing.related('options').query() })
    }
  } finally {
    clock.restore()
  }
  return shelf
}

type Ids = Map<string, number>

function termsOf(draft: DemoListing, categories: Ids, regions: Ids): ListingTerms {
  const { address } = demoPeople.find(({ key }) => key === draft.host)!
  return {
    title: draft.title,
    content: draft.content,
    categoryId: categories.get(draft.category)!,
    regionIds: draft.regions.map((slug) => regions.get(slug)!),
    fee: draft.fee,
    deposit: draft.deposit,
    receiveMethod: draft.receive,
    returnMethod: draft.returns,
    returnPostcode: address.postcode,
    returnLine1: address.line1,
    returnLine2: address.line2,
    photos: [],
    primaryPhoto: null,
    options: draft.options,
    quantity: draft.quantity,
    minDays: draft.minDays,
    maxDays: draft.maxDays,
    noticeDays: draft.noticeDays,
    bufferDays: draft.bufferDays,
    weeklyDiscount: draft.weeklyDiscount,
    monthlyDiscount: draft.monthlyDiscount,
    cancellationPolicy: draft.policy,
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

function idsOf(nodes: { id: number; slug: string }[]): Ids {
  return new Map(nodes.map(({ id, slug }) => [slug, id]))
}
