import { Random } from '#database/data/random'
import type Category from '#models/category'
import type Region from '#models/region'
import type Tree from '#models/tree'
import { fold, foldFields } from '#models/listing/search/folding'
import { tokensOf } from '#models/listing/search/tokens'
import { shelvesOf } from '#models/listing/shelves'
import type { Row } from '../support/rows.js'
import { drawWords } from './vocabulary.js'

export const HOSTS = 1000

export interface Trees {
  categories: Tree<Category>
  regions: Tree<Region>
}

/** The listing of a number, the same in every run, as rows of the tables that hold it. */
export class BenchListing {
  #random: Random
  #title: string
  #content: string
  #categoryId: number
  #regionIds: number[]

  constructor(
    private id: number,
    private trees: Trees
  ) {
    const random = new Random(`listing ${id}`)
    this.#random = random
    this.#title = drawWords(random, 4)
    this.#content = drawWords(random, 20)
    this.#categoryId = random.pick(leavesOf(trees.categories)).id
    this.#regionIds = this.#places()
  }

  get row(): Row {
    const random = this.#random
    return {
      id: this.id,
      host_id: random.whole(1, HOSTS),
      category_id: this.#categoryId,
      title: this.#title,
      content: this.#content,
      fee: random.whole(6, 160) * 500,
      deposit: random.whole(1, 40) * 10_000,
      receive_method: random.pick(['DIRECT', 'DELIVERY', 'ANY']),
      return_method: 'DIRECT',
      cancellation_policy: 'flexible',
      status: random.chance(0.95) ? 'published' : 'paused',
      popularity: random.whole(0, 500),
      favourites_count: random.whole(0, 50),
      rating_average: random.chance(0.5) ? random.whole(30, 50) / 10 : null,
      rating_count: random.whole(0, 30),
    }
  }

  get upload(): Row {
    const ulid = String(this.id).padStart(26, '0')
    const path = `bench/${ulid}.webp`
    const picture = { mime: 'image/webp', bytes: 200_000, width: 1600, height: 1200 }
    return { id: this.id, ulid, user_id: 1, purpose: 'listing', path, ...picture }
  }

  get photo(): Row {
    return { listing_id: this.id, upload_id: this.id, position: 0, is_primary: true }
  }

  get regions(): Row[] {
    return this.#regionIds.map((region) => ({
      listing_id: this.id,
      region_id: region,
      category_id: this.#categoryId,
    }))
  }

  get shelves(): Row[] {
    const placed = { id: this.id, categoryId: this.#categoryId, regionIds: this.#regionIds }
    return shelvesOf(placed, this.trees.categories, this.trees.regions)
  }

  get text(): Row {
    const { categories, regions } = this.trees
    const title = fold(this.#title)
    const text = foldFields([
      this.#title,
      this.#content,
      ...categories.pathOf(this.#categoryId).map(({ name }) => name),
      ...this.#regionIds.flatMap((id) => regions.pathOf(id).map(({ name }) => name)),
    ])
    return { listing_id: this.id, title, text, tokens: tokensOf(title, text) }
  }

  /** One or two districts of a province; the first provinces have most people. */
  #places(): number[] {
    const { regions } = this.trees
    const provinces = regions.roots
    const province = provinces[Math.floor(this.#random.next() ** 2 * provinces.length)]
    const districts = regions.childrenOf(province.id).map(({ id }) => id)
    return this.#random.shuffle(districts.length > 0 ? districts : [province.id]).slice(0, 2)
  }
}

const leaves = new WeakMap<Tree<Category>, Category[]>()

function leavesOf(tree: Tree<Category>): Category[] {
  const known = leaves.get(tree) ?? tree.nodes.filter(({ parentId }) => parentId !== null)
  leaves.set(tree, known)
  return known
}
