import type { DemoListing } from '#database/data/demo_listings'
import type Listing from '#models/listing'
import type ListingOption from '#models/listing_option'

export interface Shelved {
  draft: DemoListing
  listing: Listing
  options: ListingOption[]
}

/** The listings of the demo shop, by the names that its stories call them. */
export class Shelf {
  #shelved = new Map<string, Shelved>()

  put(shelved: Shelved) {
    this.#shelved.set(shelved.draft.key, shelved)
  }

  all(): Shelved[] {
    return [...this.#shelved.values()]
  }

  listing(key: string): Listing {
    return this.#of(key).listing
  }

  draft(key: string): DemoListing {
    return this.#of(key).draft
  }

  optionIds(key: string, names: string[]): number[] {
    const { options } = this.#of(key)
    return names.map((name) => {
      const option = options.find((known) => known.name === name)
      if (!option) throw new Error(`${key} has no option "${name}"`)
      return option.id
    })
  }

  #of(key: string): Shelved {
    const shelved = this.#shelved.get(key)
    if (!shelved) throw new Error(`There is no demo listing "${key}"`)
    return shelved
  }
}
