import { demoListings } from '#database/data/demo_listings'
import { Random } from '#database/data/random'
import { demoFacts } from './demo_facts.js'
import { gears } from './gear/all.js'
import { write, type Offer } from './writing.js'

const USUAL_COUNT = 4

/** The demo shop and its bigger neighbourhood, the same in every run. */
export function corpus(): Offer[] {
  return [...demoOffers(), ...neighbours()]
}

function demoOffers(): Offer[] {
  return demoListings.map(({ key, category, options, ...listing }) => {
    if (!(key in demoFacts)) throw new Error(`nobody has said what "${key}" of the demo shop is`)
    return {
      facts: { key, category, ...demoFacts[key] },
      title: listing.title,
      content: listing.content,
      options: options.map(({ name }) => name),
      fee: listing.fee,
      deposit: listing.deposit,
      receive: listing.receive,
      returns: listing.returns,
      regions: listing.regions,
    }
  })
}

function neighbours(): Offer[] {
  return gears.flatMap((gear) => {
    const random = new Random(`relevance:${gear.kind}`)
    const count = gear.count ?? USUAL_COUNT
    return Array.from({ length: count }, (_, number) => write(gear, number, random))
  })
}
