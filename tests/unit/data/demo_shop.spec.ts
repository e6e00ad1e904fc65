import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { categories } from '#database/data/categories'
import { demoListings } from '#database/data/demo_listings'
import { demoPeople } from '#database/data/demo_people'
import { provinces } from '#database/data/regions'

interface DemoAccount {
  role: string
  label: { ko: string; en: string }
  email: string
  password: string
  nickname: string
}

const accounts: DemoAccount[] = JSON.parse(
  readFileSync(new URL('../../../database/data/demo_accounts.json', import.meta.url), 'utf8')
)
const leaves = categories.flatMap(({ children }) => children.map(({ slug }) => slug))
const areas = provinces.flatMap(({ slug, districts }) =>
  districts.length > 0 ? districts.map((district) => district.slug) : [slug]
)

test.group('Demo shop', () => {
  test('at least 60 listings fill every leaf category', ({ assert }) => {
    assert.isAtLeast(demoListings.length, 60)
    assert.sameMembers([...new Set(demoListings.map(({ category }) => category))], leaves)
  })

  test('every listing keeps within what the listing form allows', ({ assert }) => {
    for (const listing of demoListings) {
      const at = listing.key
      within(assert, at, listing.title.length, 2, 80)
      within(assert, at, listing.content.length, 10, 5000)
      within(assert, at, listing.fee, 0, 10_000_000)
      within(assert, at, listing.deposit, 0, 50_000_000)
      within(assert, at, listing.regions.length, 1, 5)
      within(assert, at, listing.photos, 3, 5)
      within(assert, at, listing.options.length, 0, 5)
      within(assert, at, listing.quantity, 1, 20)
      within(assert, at, listing.minDays, 1, listing.maxDays)
      within(assert, at, listing.maxDays, listing.minDays, 365)
      within(assert, at, listing.noticeDays, 0, 30)
      within(assert, at, listing.bufferDays, 0, 14)
      within(assert, at, listing.weeklyDiscount, 0, 90)
      within(assert, at, listing.monthlyDiscount, 0, 90)
      assert.includeMembers(areas, listing.regions, at)
      for (const { fee, deposit } of listing.options) {
        within(assert, at, fee, 0, 1_000_000)
        within(assert, at, deposit, 0, 5_000_000)
      }
    }
  })

  test('no two listings share a key, a title or a sentence', ({ assert }) => {
    for (const part of ['key', 'title'] as const) {
      assert.lengthOf(new Set(demoListings.map((listing) => listing[part])), demoListings.length)
    }
    const sentences = demoListings.flatMap(({ content }) => content.split(/(?<=[.!?])\s+/))
    assert.lengthOf(new Set(sentences), sentences.length)
  })

  test('every host is one of at least twelve neighbours', ({ assert }) => {
    const keys = demoPeople.map(({ key }) => key)
    assert.isAtLeast(keys.length, 12)
    assert.includeMembers(keys, [...new Set(demoListings.map(({ host }) => host))])
  })

  test('nicknames are unique and fit the sign-up form', ({ assert }) => {
    const nicknames = demoPeople.map(({ nickname }) => nickname)
    assert.lengthOf(new Set(nicknames), nicknames.length)
    for (const nickname of nicknames) within(assert, nickname, nickname.length, 2, 20)
  })

  test('every account to sign in with is a person of the shop', ({ assert }) => {
    const people = new Map(demoPeople.map((person) => [person.email, person.nickname]))
    for (const { email, nickname, password } of accounts) {
      assert.equal(people.get(email), nickname)
      assert.isAtLeast(password.length, 10)
    }
    assert.sameMembers(
      [...new Set(accounts.map(({ role }) => role))],
      ['guest', 'host', 'moderator', 'admin']
    )
  })
})

function within(
  assert: { isTrue(value: boolean, message: string): void },
  what: string,
  value: number,
  least: number,
  most: number
) {
  assert.isTrue(value >= least && value <= most, `${what}: ${value} is not in ${least}..${most}`)
}
