import type { ApiClient, ApiRequest } from '@japa/api-client'
import { ulid } from 'ulid'
import { CategoryFactory } from '#database/factories/category_factory'
import { RegionFactory } from '#database/factories/region_factory'
import Listing from '#models/listing'
import Upload from '#models/upload'
import type User from '#models/user'
import type { ListingTerms } from '#models/listing/terms'
import { DEFAULTS } from '#models/listing/terms'

/** A stored photo of a person, without any bytes behind it. */
export function photoOf(person: User, purpose: Upload['purpose'] = 'listing') {
  const name = ulid()
  return Upload.create({
    ulid: name,
    userId: person.id,
    purpose,
    path: `public/${purpose}/${name}/original.jpg`,
    mime: 'image/jpeg',
    bytes: 1,
    width: 1200,
    height: 900,
    placeholder: null,
  })
}

export async function leafCategory() {
  const parent = await CategoryFactory.create()
  return CategoryFactory.merge({ parentId: parent.id }).create()
}

export async function provinceOf(districts: number) {
  const province = await RegionFactory.create()
  const leaves = await RegionFactory.merge({ parentId: province.id }).createMany(districts)
  return { province, leaves }
}

/** A form that can be published as it is. */
export async function termsFor(
  host: User,
  terms: Partial<ListingTerms> = {}
): Promise<ListingTerms> {
  const photo = await photoOf(host)
  const categoryId = await leafCategory().then(({ id }) => id)
  const { leaves } = await provinceOf(1)
  return {
    ...DEFAULTS,
    title: '4인용 거실형 텐트',
    content: '방수가 잘 되는 텐트예요. 폴대와 팩이 모두 들어 있어요.',
    regionIds: [leaves[0].id],
    fee: 20_000,
    deposit: 100_000,
    photos: [photo.ulid],
    categoryId,
    ...terms,
  }
}

export async function offered(
  host: User,
  terms: Partial<ListingTerms> = {},
  status: 'draft' | 'published' = 'published'
) {
  return Listing.offer(host, await termsFor(host, terms), status)
}

/** How the browser asks, with the answer as JSON. */
export function asking(request: ApiRequest, person?: User) {
  const asked = request.withCsrfToken().header('accept', 'application/json')
  return person ? asked.loginAs(person) : asked
}

export function save(
  client: ApiClient,
  person: User,
  body: object,
  intent: 'draft' | 'publish' = 'publish'
) {
  return asking(client.post('/hosting/listings'), person)
    .redirects(0)
    .json({ ...body, intent })
}

export function change(client: ApiClient, person: User, listing: Listing, body: object) {
  return asking(client.put(`/hosting/listings/${listing.id}`), person)
    .redirects(0)
    .json({ version: listing.version, intent: 'save', ...body })
}
