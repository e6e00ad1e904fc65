import fc from 'fast-check'
import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import RefusalException from '#exceptions/refusal_exception'
import type Listing from '#models/listing'
import Reservation from '#models/reservation'
import type User from '#models/user'
import clock from '#services/clock'
import { blockDays } from '#models/reservation/blocks'
import { daysBetween, daysOf } from '#models/reservation/calendar'
import { advance, expire } from '#models/reservation/upkeep'
import { DayModel, type Held } from './day_model.js'
import { assertMoney } from './money.js'
import {
  asking,
  cancel,
  days,
  forgetReservations,
  gear,
  pay,
  person,
  says,
  setTheScene,
  tidyUp,
  TODAY,
} from './support.js'

const RUNS = 500
const GUESTS = 12

type Span = { from: number; length: number }
type Step = Span & { roll: number; which: number; forced?: Kind }
type World = {
  listing: Listing
  host: User
  guests: User[]
  model: DayModel
  rows: Reservation[]
}
type Real = World & { span: Span; held?: Held; reservation?: Reservation; guest: User }

/** One kind of step: to whom it may happen, what the model makes of it, and how it is really done. */
type Deed = {
  weight: number
  ready?: (held: Held, model: DayModel) => boolean
  play: (model: DayModel, span: Span, held: Held) => boolean
  act: (real: Real & { held: Held; reservation: Reservation }) => Promise<unknown>
}

const DEEDS = {
  request: {
    weight: 6,
    play(model, { from, length }) {
      const span = { from: model.today + from, to: model.today + from + length }
      if (!model.fits(span)) return false
      const key = model.reservations.length
      const since = model.today
      model.reservations.push({
        key,
        status: 'PENDING_APPROVAL',
        ...span,
        unit: 0,
        until: 0,
        since,
      })
      return true
    },
    act: ({ guest, listing, span }) => Reservation.request(guest, listing, wish(span)),
  },
  edit: {
    weight: 1,
    ready: ({ status }) => status === 'PENDING_APPROVAL',
    play(model, { from, length }, held) {
      const span = { from: model.today + from, to: model.today + from + length }
      if (!model.fits(span)) return false
      Object.assign(held, span, { since: model.today })
      return true
    },
    act: ({ reservation, guest, span }) => reservation.edit(says(guest, reservation), wish(span)),
  },
  approve: {
    weight: 12,
    ready: ({ status }) => status === 'PENDING_APPROVAL',
    play: (model, _, held) => model.take(held),
    act: ({ reservation, host }) => reservation.approve(says(host, reservation)),
  },
  pay: {
    weight: 20,
    ready: ({ status }) => status === 'PENDING_PAYMENT',
    play: (model, _, held) => model.pay(held),
    act: ({ reservation, guest }) => pay(reservation, guest),
  },
  cancel: {
    weight: 1,
    ready: ({ status }) =>
      ['PENDING_APPROVAL', 'PENDING_PAYMENT', 'PENDING_PICKUP'].includes(status),
    play: (model, _, held) => model.enter(held, 'CANCELLED'),
    act: ({ reservation, guest }) => cancel(reservation, guest),
  },
  block: {
    weight: 1,
    play: (model, { from, length }) => model.block(model.today + from, model.today + from + length),
    act: ({ listing, span }) => blockDays(listing, wish(span)),
  },
  collect: {
    weight: 20,
    ready: ({ status, from, to }, { today }) =>
      status === 'PENDING_PICKUP' && from <= today + 1 && today <= to,
    play: (model, _, held) => model.enter(held, 'RENTING'),
    async act({ reservation, guest }) {
      const received = await reservation.receive(says(guest, reservation))
      await received.passInspection(says(guest, received))
    },
  },
  giveBack: {
    weight: 3,
    ready: isOut,
    play: (model, _, held) => model.giveBack(held),
    async act({ reservation, guest, host }) {
      const returning =
        reservation.status === 'RENTING'
          ? await reservation.return(says(guest, reservation))
          : reservation
      await returning.takeBack(says(host, returning))
    },
  },
  complete: {
    weight: 5,
    ready: ({ status }) => status === 'INSPECTING_RETURN',
    play: (model, _, held) => model.enter(held, 'DONE'),
    act: ({ reservation, host }) => reservation.complete(says(host, reservation)),
  },
  tomorrow: {
    weight: 1,
    play: (model) => model.tomorrow(),
    async act() {
      clock.travel({ days: 1 })
      await expire()
      await advance()
    },
  },
} satisfies Record<string, Deed>

type Kind = keyof typeof DEEDS

const deeds: Record<Kind, Deed> = DEEDS
const kinds = Object.keys(DEEDS) as Kind[]

const step: fc.Arbitrary<Step> = fc.record({
  roll: fc.noBias(fc.nat(9_999)),
  from: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(6) }),

  length: fc.nat(3),
  which: fc.nat(20),
})

/** Gear is out, and somebody waits for it right behind: what follows is up to chance. */
const handInHand: fc.Arbitrary<Step[]> = fc
  .record({ first: fc.nat(2), second: fc.nat(2), gap: fc.nat(2) })
  .map(({ first, second, gap }) => [
    scripted('request', 0, first),
    scripted('approve'),
    scripted('pay'),
    scripted('collect'),
    scripted('request', first + 1 + gap, second),
    scripted('approve'),
    scripted('pay'),
  ])

const life = fc
  .tuple(
    fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: handInHand }),
    fc.array(step, { minLength: 8, maxLength: 8 })
  )
  .map(([opening, rest]) => [...opening, ...rest])

function scripted(kind: Kind, from = 0, length = 0): Step {
  return { forced: kind, from, length, roll: 0, which: 0 }
}

test.group('Days, against a model of plain days', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test(`in ${RUNS} random lives of a listing the days held are those of the model`, async ({
    assert,
  }) => {
    const guests = await Promise.all(Array.from({ length: GUESTS }, () => person()))
    const listings = new Map<string, { listing: Listing; host: User }>()
    const seen = { refused: 0, grown: 0, moved: 0, rejected: 0 }
    const done = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>

    const lives = fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom(0, 0, 1, 2),
      life,
      async (units, bufferDays, steps) => {
        setTheScene()
        const kept = `${units} units, ${bufferDays} days between`
        if (!listings.has(kept)) listings.set(kept, await gear({ units, bufferDays }))
        const model = new DayModel(units, bufferDays)
        const world: World = { ...listings.get(kept)!, guests, model, rows: [] }
        try {
          for (const each of steps) {
            const { kind, isAllowed } = await live(world, each, assert)
            done[kind]++
            if (!isAllowed) seen.refused++
          }
          await assertMoney(assert, world.listing)
          seen.grown += world.model.grown
          seen.moved += world.model.moved
          seen.rejected += world.model.reservations.filter(
            ({ status }) => status === 'REJECTED'
          ).length
        } finally {
          await forgetReservations(world.listing)
        }
      }
    )
    await fc.assert(lives, { numRuns: RUNS })

    for (const kind of kinds) assert.isAbove(done[kind], 25, `${kind} hardly ever happened`)
    for (const [what, times] of Object.entries(seen)) {
      assert.isAbove(times, 2, `${what} hardly ever happened`)
    }
  }).timeout(300_000)
})

/** Takes one step in the model and for real; answers what it was and whether it was let through. */
async function live(world: World, { roll, which, forced, ...span }: Step, assert: Assert) {
  const { model, guests } = world
  const kind = forced && applies(forced, model) ? forced : choose(model, roll)
  const deed = deeds[kind]
  const candidates = candidatesFor(deed, model)
  const held = candidates[which % candidates.length]

  const guest = guests[held?.key ?? model.reservations.length]
  const reservation = world.rows.find(({ guestId }) => guestId === guest?.id)
  const expected = deed.play(model, span, held)
  const isAllowed = await isLetThrough(
    deed.act({ ...world, span, guest, held, reservation: reservation! })
  )
  assert.equal(isAllowed, expected, `${kind} was ${isAllowed ? 'let through' : 'refused'}`)
  await compare(world, assert, kind)
  return { kind, isAllowed }
}

/** One of the kinds that apply to somebody now, by weight. */
function choose(model: DayModel, roll: number): Kind {
  const applicable = kinds.filter((kind) => applies(kind, model))
  const weights = applicable.map((kind) => weightOf(kind, model))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let left = roll % total
  return applicable.find((_, index) => (left -= weights[index]) < 0)!
}

/** Days pass quickly while gear is out, and slowly while requests would only lapse. */
function weightOf(kind: Kind, { reservations }: DayModel): number {
  const isWaiting = kind === 'tomorrow' && reservations.some(isOut)
  return isWaiting ? 8 : deeds[kind].weight
}

function applies(kind: Kind, model: DayModel): boolean {
  if (kind === 'request') return model.reservations.length < GUESTS
  if (kind === 'tomorrow') return !model.reservations.some((each) => isNearlyLost(each, model))
  return !deeds[kind].ready || candidatesFor(deeds[kind], model).length > 0
}

function candidatesFor({ ready }: Deed, model: DayModel): Held[] {
  return ready ? model.reservations.filter((held) => ready(held, model)) : []
}

async function isLetThrough(act: Promise<unknown>): Promise<boolean> {
  try {
    await act
    return true
  } catch (error) {
    if (error instanceof RefusalException && error.kind === 'daysTaken') return false
    throw error
  }
}

async function compare(world: World, assert: Assert, after: string) {
  const { listing, guests, model } = world
  const rows = await Reservation.query().where('listing_id', listing.id)
  world.rows = rows
  const keys = new Map(
    rows.map((row) => [row.id, guests.findIndex(({ id }) => id === row.guestId)])
  )
  const periods = await days(listing)
  const held = periods.flatMap((row) =>
    daysOf({ startsOn: row.starts_on, endsBefore: row.ends_before }).map((each) => {
      const owner = row.reservation_id === null ? 'block' : keys.get(row.reservation_id)
      return `unit ${row.number} day ${daysBetween(TODAY, each)}: ${owner}`
    })
  )
  assert.deepEqual(held.sort(), model.days().sort(), `days after ${after}`)

  const told = rows.map((row) => {
    const isMarked = row.noLongerFitsAt !== null && row.status === 'PENDING_APPROVAL'
    return `${keys.get(row.id)}: ${stateOf(row)}${isMarked ? ', no longer fits' : ''}`
  })
  const expected = model.reservations.map((each) => {
    const isMarked = each.status === 'PENDING_APPROVAL' && !model.fits(each)
    return `${each.key}: ${each.status}${isMarked ? ', no longer fits' : ''}`
  })
  assert.deepEqual(told.sort(), expected.sort(), `states after ${after}`)
}

/** Losses are another story: nobody waits that long here. */
function isNearlyLost(held: Held, { today }: DayModel) {
  return isOut(held) && today - held.to >= 5
}

function isOut({ status }: Held) {
  return status === 'RENTING' || status === 'PENDING_RETURN'
}

function stateOf({ status }: Reservation) {
  return ['RETURN_COMPLETED', 'PENDING_REFUND', 'REFUND_COMPLETED'].includes(status)
    ? 'DONE'
    : status
}

function wish({ from, length }: Span) {
  const start = daysBetween(TODAY, clock.today()) + from
  return asking(start, start + length)
}
