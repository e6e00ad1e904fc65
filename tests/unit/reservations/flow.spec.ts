import { test } from '@japa/runner'
import {
  ACTORS,
  FLOW,
  STATES,
  isAwaiting,
  isCancellableBy,
  isEditable,
  isHandedOver,
  isOccupying,
  isOpen,
  isOut,
  isReviewable,
  isTerminal,
  stepFor,
  targetsFor,
  type Actor,
  type State,
} from '#models/reservation/flow'

/** Written by hand from the product's table of states, one line a row, actors as g(uest) h(ost) m(oderator) s(ystem). */
const ALLOWED = `
  PENDING_APPROVAL   > PENDING_PAYMENT    h
  PENDING_APPROVAL   > REJECTED           h s
  PENDING_APPROVAL   > CANCELLED          g s
  PENDING_PAYMENT    > PENDING_PICKUP     s
  PENDING_PAYMENT    > CANCELLED          g h m s
  PENDING_PICKUP     > SHIPPING           h
  PENDING_PICKUP     > INSPECTING_RENTAL  g h
  PENDING_PICKUP     > CANCELLED          g h m s
  SHIPPING           > INSPECTING_RENTAL  g s
  SHIPPING           > CANCELLED          m
  INSPECTING_RENTAL  > RENTING            g s
  INSPECTING_RENTAL  > PENDING_RETURN     g
  RENTING            > PENDING_RETURN     g s
  RENTING            > LOST_OR_UNRETURNED g
  PENDING_RETURN     > RETURNING          g
  PENDING_RETURN     > INSPECTING_RETURN  h g
  PENDING_RETURN     > LOST_OR_UNRETURNED h s
  RETURNING          > INSPECTING_RETURN  h s
  RETURNING          > LOST_OR_UNRETURNED h
  LOST_OR_UNRETURNED > INSPECTING_RETURN  h
  INSPECTING_RETURN  > RETURN_COMPLETED   h s
  INSPECTING_RETURN  > CLAIMING           h
  RETURN_COMPLETED   > PENDING_REFUND     s
  PENDING_REFUND     > REFUND_COMPLETED   s
  LOST_OR_UNRETURNED > CLAIMING           h s
  CLAIMING           > CLAIM_COMPLETED    g h m s
`

const LETTERS: Record<string, Actor> = { g: 'guest', h: 'host', m: 'moderator', s: 'system' }

const allowed = new Set(
  ALLOWED.trim()
    .split('\n')
    .flatMap((line) => {
      const [from, , to, ...letters] = line.trim().split(/\s+/)
      return letters.map((letter) => `${from} ${to} ${LETTERS[letter]}`)
    })
)

function statesWhere(predicate: (state: State) => boolean) {
  return STATES.filter(predicate)
}

test.group('Reservation flow', () => {
  test('the hand-written list holds 26 rows and 46 permissions', ({ assert }) => {
    assert.lengthOf(ALLOWED.trim().split('\n'), 26)
    assert.lengthOf([...allowed], 46)
    assert.lengthOf(STATES, 17)
    assert.lengthOf(ACTORS, 4)
  })

  for (const from of STATES) {
    test(`from ${from} exactly the listed moves are allowed, for each of 17 targets and 4 actors`, ({
      assert,
    }) => {
      let asked = 0
      for (const to of STATES) {
        for (const actor of ACTORS) {
          asked++
          assert.equal(
            stepFor(from, to, actor) !== undefined,
            allowed.has(`${from} ${to} ${actor}`),
            `${from} → ${to} by ${actor}`
          )
        }
      }
      assert.equal(asked, 17 * 4)
    })
  }

  test('a step by the system names its causes, a step by a person none', ({ assert }) => {
    for (const step of FLOW) {
      assert.equal(
        step.causes.length > 0,
        step.actor === 'system',
        `${step.from} → ${step.to} by ${step.actor}`
      )
    }
  })

  test('every state but the first can be reached, and every one leads to an end', ({ assert }) => {
    const reached = new Set<State>(['PENDING_APPROVAL'])
    for (let before = -1; before !== reached.size;) {
      before = reached.size
      for (const step of FLOW) if (reached.has(step.from)) reached.add(step.to)
    }
    assert.sameMembers([...reached], [...STATES])

    const ending = new Set(statesWhere(isTerminal))
    for (let before = -1; before !== ending.size;) {
      before = ending.size
      for (const step of FLOW) if (ending.has(step.to)) ending.add(step.from)
    }
    assert.sameMembers([...ending], [...STATES])
  })

  test('four states are terminal', ({ assert }) => {
    assert.sameMembers(statesWhere(isTerminal), [
      'REFUND_COMPLETED',
      'CLAIM_COMPLETED',
      'REJECTED',
      'CANCELLED',
    ])
  })

  test('days are held from approval until the gear is inspected or claimed', ({ assert }) => {
    assert.sameMembers(statesWhere(isOccupying), [
      'PENDING_PAYMENT',
      'PENDING_PICKUP',
      'SHIPPING',
      'INSPECTING_RENTAL',
      'RENTING',
      'PENDING_RETURN',
      'RETURNING',
      'INSPECTING_RETURN',
      'LOST_OR_UNRETURNED',
    ])
  })

  test('every step into or out of the states that hold days takes or frees them', ({ assert }) => {
    for (const step of FLOW) {
      const name = `${step.from} → ${step.to}`
      const takes = !isOccupying(step.from) && isOccupying(step.to)
      const frees = isOccupying(step.from) && !isOccupying(step.to)
      assert.equal(step.effects.includes('takeDays'), takes, name)
      assert.equal(step.effects.includes('freeDays'), frees, name)
    }
  })

  test('gear is out from the parcel or the hand-over until it is back', ({ assert }) => {
    assert.sameMembers(statesWhere(isOut), [
      'SHIPPING',
      'INSPECTING_RENTAL',
      'RENTING',
      'PENDING_RETURN',
      'RETURNING',
    ])
    assert.sameMembers(statesWhere(isAwaiting), ['PENDING_PAYMENT', 'PENDING_PICKUP'])
    assert.isEmpty(statesWhere((state) => isOut(state) && !isHandedOver(state)))
    assert.isEmpty(statesWhere((state) => isAwaiting(state) && isHandedOver(state)))
  })

  test('a guest can cancel until the gear is on its way', ({ assert }) => {
    assert.sameMembers(
      statesWhere((state) => isCancellableBy(state, 'guest')),
      ['PENDING_APPROVAL', 'PENDING_PAYMENT', 'PENDING_PICKUP']
    )
    assert.sameMembers(
      statesWhere((state) => isCancellableBy(state, 'moderator')),
      ['PENDING_PAYMENT', 'PENDING_PICKUP', 'SHIPPING']
    )
  })

  test('only a request that awaits its answer can be edited', ({ assert }) => {
    assert.deepEqual(statesWhere(isEditable), ['PENDING_APPROVAL'])
  })

  test('an approved reservation stays open until it is settled', ({ assert }) => {
    assert.lengthOf(statesWhere(isOpen), 12)
    assert.isFalse(isOpen('PENDING_APPROVAL'))
    assert.isTrue(isOpen('PENDING_REFUND'))
  })

  test('a rental can be reviewed once it was returned or is claimed upon', ({ assert }) => {
    assert.sameMembers(statesWhere(isReviewable), [
      'RETURN_COMPLETED',
      'PENDING_REFUND',
      'REFUND_COMPLETED',
      'CLAIMING',
      'CLAIM_COMPLETED',
    ])
  })

  test('the host of a new request may approve or reject it', ({ assert }) => {
    assert.deepEqual(targetsFor('PENDING_APPROVAL', 'host'), ['PENDING_PAYMENT', 'REJECTED'])
    assert.deepEqual(targetsFor('REFUND_COMPLETED', 'host'), [])
  })
})
