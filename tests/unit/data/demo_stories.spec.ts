import { test } from '@japa/runner'
import { type DateTime } from 'luxon'
import { demoListings } from '#database/data/demo_listings'
import { demoPeople } from '#database/data/demo_people'
import { demoStories, type Story } from '#database/data/demo_stories'
import { Timeline } from '#database/demo/moments'
import { addDays, dayOf, daysBetween, endOfDay, startOfDay } from '#models/reservation/calendar'
import { STATES } from '#models/reservation/flow'

const today = '2026-11-22'
const hours = [0, 1, 5, 9, 13, 18, 23].map((hour) => startOfDay(today).plus({ hours: hour }))
const listingOf = ({ listing }: Story) => demoListings.find(({ key }) => key === listing)!
const personOf = (key: string) => demoPeople.find((person) => person.key === key)!
const nameOf = ({ guest, listing }: Story) => `${guest} and ${listing}`

test.group('Demo stories', () => {
  test('they end in every state that a reservation can rest in', ({ assert }) => {
    const passedAtOnce = 'RETURN_COMPLETED'
    assert.sameMembers(
      [...new Set(demoStories.map(({ ends }) => ends))],
      STATES.filter((state) => state !== passedAtOnce)
    )
  })

  test('they are told of gear, options and people that exist', ({ assert }) => {
    for (const story of demoStories) {
      const listing = listingOf(story)
      assert.exists(listing, nameOf(story))
      assert.exists(personOf(story.guest), nameOf(story))
      assert.notEqual(listing.host, story.guest)
      assert.includeMembers(
        listing.options.map(({ name }) => name),
        story.options
      )
    }
  })

  test('they keep within what the listing offers', ({ assert }) => {
    for (const story of demoStories) {
      const { minDays, maxDays, noticeDays, receive, returns } = listingOf(story)
      const method = story.delivered ? 'DELIVERY' : 'DIRECT'
      assert.isTrue(story.days >= minDays && story.days <= maxDays, nameOf(story))
      assert.isTrue([receive, returns].every((offered) => offered === 'ANY' || offered === method))
      const asked = dayOf(new Timeline(hours[0], today).instant(story.asked))
      assert.isAtLeast(daysBetween(asked, addDays(today, story.start)), noticeDays, nameOf(story))
    }
  })

  test('whatever the hour, everything has happened already and in order', ({ assert }) => {
    for (const now of hours) {
      const timeline = new Timeline(now as DateTime<true>, today)
      for (const story of demoStories) {
        const moments = [story.asked, ...story.chapters.map(({ when }) => when)]
        const instants = moments.map((moment) => timeline.instant(moment).toMillis())
        assert.deepEqual(
          instants,
          [...instants].sort((a, b) => a - b),
          nameOf(story)
        )
        assert.isAtMost(instants.at(-1)!, now.toMillis(), nameOf(story))
      }
    }
  })

  test('guests and hosts had joined before the first request', ({ assert }) => {
    const timeline = new Timeline(endOfDay(today), today)
    for (const story of demoStories) {
      const asked = daysBetween(today, dayOf(timeline.instant(story.asked)))
      assert.isAbove(asked, 1 - personOf(story.guest).joinedDaysAgo, nameOf(story))
      assert.isAbove(asked, 3 - personOf(listingOf(story).host).joinedDaysAgo, nameOf(story))
    }
  })

  test('the accounts to sign in with have something in every corner', ({ assert }) => {
    const statesOf = (stories: Story[]) => new Set(stories.map(({ ends }) => ends)).size
    const ofGuest = demoStories.filter(({ guest }) => guest === 'guest')
    const ofHost = demoStories.filter((story) => listingOf(story).host === 'host')
    assert.isAtLeast(statesOf(ofGuest), 8)
    assert.isAtLeast(statesOf(ofHost), 6)
    assert.isAtLeast(ofHost.filter(({ ends }) => ends === 'PENDING_APPROVAL').length, 3)
  })
})
