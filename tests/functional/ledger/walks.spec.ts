import fc from 'fast-check'
import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import db from '@adonisjs/lucid/services/db'
import RefusalException from '#exceptions/refusal_exception'
import { verifyLedger } from '#models/ledger/verify'
import Payment from '#models/payment'
import Refund from '#models/refund'
import Reservation from '#models/reservation'
import clock from '#services/clock'
import { actionsFor, type Action, type Role } from '#models/reservation/actions'
import type { Fault } from '#services/payments/fake'
import type { Fault as BankFault } from '#services/payouts/fake'
import { processRefunds } from '#models/payment/batch'
import { processPayouts } from '#models/payout/batch'
import { takesAccount } from '#models/refund/account'
import Payout from '#models/payout'
import payouts from '#services/payouts/payouts'
import {
  asking,
  forgetReservations,
  gear,
  person,
  setTheScene,
  settleEffects,
} from '../reservations/support.js'
import { ACCOUNT, setTheTill, usableAccount } from '../payouts/support.js'
import { ACTS, confirmAgain, type Tally, type World } from './acts.js'
import { advance, expire } from '#models/reservation/upkeep'

const RUNS = 500
const GUESTS = 3
const ROLES: readonly Role[] = ['guest', 'host', 'moderator']
const FAULTS: readonly Fault[] = ['unreachable', 'timeoutAfterSuccess', 'refuse', 'windowClosed']
const LATE: readonly BankFault[] = ['refusesLater', 'answersLater', 'timeoutAfterAcceptance']
const BANK_FAULTS: readonly BankFault[] = [
  'unreachable',
  'timeoutAfterSuccess',
  'refuse',
  'timeoutAfterRefusal',
  ...LATE,
]

/** Rolled for each step: what happens, with which amount, and how the provider behaves meanwhile. */
type Step = {
  roll: number
  part: number
  faults: Fault[]
  bankFault: BankFault | null
  forced?: string
}
type Option = { weight: number; name: string; act: () => Promise<unknown> }

const NONE: Fault[] = []

const step: fc.Arbitrary<Step> = fc.record({
  roll: fc.noBias(fc.nat(9_999)),
  part: fc.nat(100),
  bankFault: fc.option(fc.constantFrom(...BANK_FAULTS), { freq: 3 }),
  faults: fc.oneof(
    { weight: 3, arbitrary: fc.constant(NONE) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...FAULTS), { minLength: 1, maxLength: 2 }) }
  ),
})

const RETURNED = [
  'request',
  'approve',
  'pay',
  'receive',
  'acceptGear',
  'startReturn',
  'confirmReturn',
]

const REFUSED = ['request', 'approve', 'pay', 'receive', 'refuseGear']

/** Walks begin at the door, with a paid rental, or with gear that is back: what follows is up to chance. */
const opening = fc
  .constantFrom(
    [],
    ['request', 'approve', 'pay'],
    REFUSED,
    [...REFUSED, 'handBack', 'objectToInspection'],
    RETURNED,
    [...RETURNED, 'claim'],
    [...RETURNED, 'claim', 'objectToClaim']
  )
  .chain((names) => fc.tuple(...names.map((forced) => step.map((each) => ({ ...each, forced })))))

const walk = fc
  .tuple(opening, fc.array(step, { minLength: 4, maxLength: 10 }))
  .map(([first, rest]): Step[] => [...first, ...rest])

test.group('Money, on random walks with a provider that fails', (group) => {
  group.each.setup(() => {
    const { tidyUp } = setTheTill()
    return tidyUp
  })

  test(`after ${RUNS} walks every won is explained`, async ({ assert }) => {
    const people = await Promise.all(Array.from({ length: GUESTS }, () => person()))
    const moderator = await person({ role: 'moderator' })
    const { listing, host } = await gear({ units: 2, fee: 10_001, deposit: 50_003 })
    await usableAccount(host)
    const seen: Tally = {}

    const walks = fc.asyncProperty(
      walk,
      fc.constantFrom('flexible', 'moderate', 'strict'),
      async (steps, policy) => {
        const provider = setTheScene()
        const bank = payouts.fake()
        await listing.merge({ cancellationPolicy: policy, status: 'published' }).save()
        await listing.related('units').query().update({ retiredAt: null, retiredReason: null })
        const world: World = {
          listing,
          host,
          guests: people,
          moderator,
          provider,
          bank,
          assert,
          seen,
        }
        try {
          for (const each of steps) await take(world, each)
          await settle(world, steps[0].part)
          await assertBooks(assert, world)
        } finally {
          await forgetReservations(listing)
        }
      }
    )
    await fc.assert(walks, { numRuns: RUNS })
    for (const name of EXPECTED) {
      assert.isAbove(seen[name] ?? 0, 4, `${name} hardly ever happened`)
    }
  }).timeout(600_000)
})

const EXPECTED = [
  'approve',
  'pay',
  'cancel',
  'claim',
  'acceptClaim',
  'objectToClaim',
  'decideClaim',
  'decideRent',
  'withdrawClaim',
  'refuseGear',
  'complete',
  'reportLost',
  'late payment',
  'unknown outcome',
  'refused payment',
  'paid once more',
  'refund retried by an operator',
  'pay hosts',
  'payout answered later: sent',
  'payout answered later: refused',
  'payout answered later, and read',
  'give back',
  'enter refund account',
  'refund by bank',
]

/** One thing out of all that may happen now. */
async function take(world: World, { roll, part, faults, bankFault, forced }: Step) {
  const possible = await optionsIn(world, part)
  const wanted = possible.filter(({ name }) => name === forced)
  const options = wanted.length > 0 ? wanted : possible
  const total = options.reduce((sum, { weight }) => sum + weight, 0)
  let left = roll % total
  const { name, act } = options.find(({ weight }) => (left -= weight) < 0)!
  world.provider.failNext(...faults)
  if (bankFault) world.bank.failNext(bankFault)
  if (faults.length > 1) world.provider.failReading()
  try {
    await act()
    count(world.seen, name)
  } catch (error) {
    if (!isExpected(error, name)) throw new Error(`${name}: ${error}`, { cause: error })
  }
}

async function optionsIn(world: World, part: number): Promise<Option[]> {
  const { listing, guests } = world
  const reservations = await Reservation.query()
    .where('listing_id', listing.id)
    .preload('claim')
    .preload('refunds', (refunds) => refunds.preload('transfers'))
    .orderBy('id')
  const free = guests.filter(({ id }) => !reservations.some((each) => each.guestId === id))
  const options: Option[] = [
    { weight: 2, name: 'tomorrow', act: tomorrow },
    { weight: 3, name: 'effects', act: settleEffects },
    { weight: 2, name: 'pay hosts', act: () => processPayouts() },
    { weight: 2, name: 'give back', act: () => processRefunds() },
    { weight: 2, name: 'confirm again', act: () => confirmAgain(world) },
  ]
  if (free.length > 0) {
    const act = () => Reservation.request(free[0], listing, asking(today(), today() + (part % 3)))
    options.push({ weight: 4, name: 'request', act })
  }
  if (world.bank.waiting > 0) {
    options.push({ weight: 4, name: 'bank decides', act: () => decide(world, part) })
  }
  for (const reservation of reservations) {
    if (reservation.refunds.some((refund) => takesAccount(refund))) {
      const by = await sideOf(world, reservation, 'guest')
      const act = () => Refund.enterAccount(reservation, by, ACCOUNT)
      options.push({ weight: 4, name: 'enter refund account', act })
    }
    for (const role of ROLES) {
      for (const action of actionsFor(reservation, role, clock.now())) {
        const act = ACTS[action]
        if (!act) continue
        const by = role === 'moderator' ? world.moderator : await sideOf(world, reservation, role)
        options.push({
          weight: WEIGHTS[action] ?? 4,
          name: action,
          act: () => act({ world, reservation, part, by, says: { by, seen: reservation.version } }),
        })
      }
    }
  }
  return options
}

const WEIGHTS: Partial<Record<Action, number>> = {
  approve: 10,
  pay: 12,
  reject: 1,
  cancel: 1,
  receive: 10,
  claim: 6,
}

/** As often as anything is tried by itself. */
const LONG = Array.from({ length: 6 }, () => 'refuse' as const)

/** Time passes until nothing is under way any more; refunds that gave up are started by an operator. */
async function settle(world: World, part: number) {
  world.provider.recover()
  world.bank.recover()
  if (part % 8 === 0) {
    world.provider.failNext(...LONG)
    world.bank.failNext(...LONG)
  }
  if (part % 3 === 1) world.bank.failNext(...LATE)
  for (let turn = 0; turn < 24; turn++) {
    const { late, unknown } = await Payment.reconcile()
    world.seen['late payment'] = (world.seen['late payment'] ?? 0) + late
    world.assert.equal(unknown, 0, 'the provider answers again')
    await settleEffects()
    await decide(world, part + turn)
    await enterAccounts(world)
    await processRefunds()
    const open = await Refund.query().whereNot('status', 'done')
    await processPayouts()
    const unpaid = await Payout.query().whereNot('status', 'sent')
    if (turn > 0 && open.length + unpaid.length === 0) return
    for (const payout of unpaid.filter(({ status }) => status === 'waiting_operator')) {
      await payout.retry()
    }
    for (const refund of open.filter(({ status }) => status === 'waiting_operator')) {
      await refund.retry()
      count(world.seen, 'refund retried by an operator')
    }
    clock.travel({ hours: 13 })
  }
  throw new Error('refunds or payouts are still open')
}

/** The bank decides on what it took in; of two times it calls once, twice over and in any order. */
async function decide({ bank, assert, seen }: World, part: number) {
  const keys = bank.decide()
  if (part % 2 === 0) {
    keys.forEach(() => count(seen, 'payout answered later, and read'))
    return
  }
  for (const idempotencyKey of keys.toReversed()) {
    const result = await Payout.heed({ idempotencyKey })
    count(seen, `payout answered later: ${result === 'sent' ? 'sent' : 'refused'}`)
    assert.isNull(await Payout.heed({ idempotencyKey }), 'the second call changes nothing')
  }
}

function count(seen: Tally, name: string) {
  seen[name] = (seen[name] ?? 0) + 1
}

async function enterAccounts(world: World) {
  const needing = await Refund.query().where('status', 'needs_account').preload('reservation')
  for (const { reservation } of needing) {
    await Refund.enterAccount(reservation, await sideOf(world, reservation, 'guest'), ACCOUNT)
  }
}

/** The ledger is clean, and it is what the provider's own books say. */
async function assertBooks(assert: Assert, { listing, provider, bank, seen }: World) {
  const reservations = await Reservation.query().where('listing_id', listing.id)
  const { findings, balances } = await verifyLedger(db.connection(), {
    of: reservations.map(({ id }) => id),
  })
  assert.deepEqual(findings, [])
  const taken = [...provider.paid.values()].reduce((sum, amount) => sum + amount, 0)
  const given = [...provider.cancels.values()].reduce((sum, { amount }) => sum + amount, 0)
  assert.isAtMost(given, taken)
  const wired = bank.sum
  assert.equal(
    balances.provider_cash,
    taken - given - wired,
    'the provider and the bank say the same'
  )
  const byBank = await Refund.query().where('way', 'bank').preload('transfers')
  for (const { transfers } of byBank) {
    assert.lengthOf(
      transfers.filter(({ outcome }) => outcome !== 'refused'),
      1,
      'one transfer a refund'
    )
  }
  seen['refund by bank'] = (seen['refund by bank'] ?? 0) + byBank.length
  assert.equal(balances.host_payable, 0, 'every host was paid')
  assert.equal(balances.refunds_payable, 0, 'everything owed back went back')
}

async function tomorrow() {
  clock.travel({ days: 1 })
  await expire()
  await advance()
}

function today(): number {
  return Math.round((clock.now().toMillis() - Date.parse('2026-06-01T03:00:00Z')) / 86_400_000)
}

async function sideOf(world: World, reservation: Reservation, role: 'guest' | 'host') {
  if (role === 'host') return world.host
  return world.guests.find(({ id }) => id === reservation.guestId)!
}

const EXPECTED_REFUSALS = [
  'daysTaken',
  'paymentFailed',
  'paymentUnknown',
  'listingUnavailable',
] as const

/** What the people would read as a message, and what the provider did to them. */
function isExpected(error: unknown, name: string): boolean {
  if (error instanceof RefusalException) {
    return (
      EXPECTED_REFUSALS.some((kind) => error.is(kind)) ||
      (name === 'pay' && (error.is('notNow') || error.is('notPayable')))
    )
  }
  return /timed out|cannot be reached/.test(String(error))
}
