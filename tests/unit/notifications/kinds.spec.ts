import { test } from '@japa/runner'
import i18nManager from '@adonisjs/i18n/services/main'
import { KINDS, traitsOf, type Kind } from '#models/notification/kinds'
import { SECTIONS } from '#models/notification/sections'
import type Reservation from '#models/reservation'
import { FLOW, STATES, type Step } from '#models/reservation/flow'
import { noticesOf } from '#models/reservation/notices'
import { sources } from '#tests/unit/architecture/sources'
import { headlineOf } from '#services/notifications/words'

const VALUES = {
  amount: '1',
  title: '1',
  bank: '1',
  number: '1',
  hours: 1,
  actor: '1',
  name: '1',
  count: 1,
  reason: '1',
  what: 'listing',
  days: 1,
  searches: 1,
  receiver: '1',
}
const GUEST = 7
const HOST = 9

function reservation(status: Step['to']) {
  return {
    guestId: GUEST,
    hostId: HOST,
    title: '4인용 텐트',
    ulid: '01JDZ0000000000000000000AA',
    endDate: '2026-06-05',
    inspectionFailedAt: null,
    status,
  } as unknown as Reservation
}

function told({ actor, causes, to }: Step) {
  const change = { kind: 'moved', to, actor, cause: causes[0] ?? null, version: 3 }
  return noticesOf(reservation(to), change)
}

test.group('Who is told of a step', () => {
  test('the other side, or both when the system or staff acted', ({ assert }) => {
    assert.isAbove(FLOW.length, 40)
    for (const step of FLOW) {
      const { actor, from, to } = step
      const both = actor === 'system' || actor === 'moderator'
      const expected = new Set(both ? [GUEST, HOST] : [actor === 'guest' ? HOST : GUEST])
      if (to === 'PENDING_REFUND') expected.clear()
      const people = told(step).map(({ userId }) => userId)
      assert.sameMembers(people, [...expected], `${from} → ${to} by ${actor}`)
    }
  })

  test('each by a kind and a cause of its own, leading to the reservation', ({ assert }) => {
    for (const step of FLOW) {
      for (const notice of told(step)) {
        const name = step.causes[0] === 'rentalEnded' ? 'overdue' : step.to.toLowerCase()
        assert.equal(notice.kind, `reservation.${name}`)
        assert.equal(
          traitsOf(notice.kind).path({ kind: notice.kind, target: notice.target!, data: {} }),
          '/reservations/01JDZ0000000000000000000AA'
        )
        assert.isAtMost(notice.cause.length, 80)
        assert.equal(notice.actorId, notice.userId === GUEST ? HOST : GUEST)
      }
    }
  })

  test('the next guest is warned in other words than the one who is late', ({ assert }) => {
    const change = {
      to: null,
      actor: 'system',
      cause: null,
      kind: 'growth_stopped',
      version: 4,
    } as const
    const kinds = (status: Step['to']) =>
      noticesOf(reservation(status), change).map(({ kind }) => kind)
    assert.deepEqual(kinds('PENDING_RETURN'), [
      'reservation.growth_stopped',
      'reservation.growth_stopped',
    ])
    assert.deepEqual(kinds('PENDING_PICKUP'), ['reservation.held_up', 'reservation.held_up'])
  })
})

const SANCTION = { what: 'review', reason: '광고', days: 3 }

/** Product §8, in its order. Steps and what is due on a rental have a name made of the state. */
const PRODUCT: Record<string, string[]> = {
  'every reservation transition': STATES.map((state) => `reservation.${state.toLowerCase()}`),
  'return reminder': ['reservation.return_due'],
  'overdue': ['reservation.overdue'],
  'payment': ['payment.failed', 'payment.late'],
  'refund': ['refund.sent', 'refund.failed', 'refund.needs_account'],
  'payout': ['payout.sent', 'payout.failed', 'payout.needs_account'],
  'new review': ['review.new'],
  'review reply': ['review.reply'],
  'comment on my listing': ['comment.new'],
  'answer to my comment': ['comment.answer'],
  'new chat room': ['chat.room'],
  'message': ['chat.message'],
  'report result': ['report.sanctioned', 'report.dismissed'],
  'sanction': ['sanction.hide', 'sanction.warn', 'sanction.suspend', 'sanction.ban'],
  'what becomes of a sanction': ['sanction.lifted', 'appeal.upheld', 'appeal.rejected'],
  'hidden for now': ['sanction.held', 'sanction.released'],
  'saved-search match': ['search.match'],
  'webhooks that were stopped': ['webhook.failing', 'webhook.gone'],
  'what the watch found': ['watch.broken'],
}

test.group('Kinds of notifications', () => {
  test('are all that the product names, and somebody tells of each', ({ assert }) => {
    const telling = sources(['app'])
      .filter(({ path }) => !path.includes('models/notification/kinds'))
      .map(({ text }) => text)
      .join('\n')
    for (const [what, kinds] of Object.entries(PRODUCT)) {
      for (const kind of kinds) {
        assert.isTrue(Object.hasOwn(KINDS, kind), `${what}: ${kind}`)
        const [noun] = kind.split('.')
        if (['reservation', 'appeal', 'sanction'].includes(noun)) continue
        assert.include(telling, `'${kind}'`, what)
      }
    }
  })

  test('have words in both languages, for both sides, without a hole left open', ({ assert }) => {
    for (const locale of ['ko', 'en']) {
      const i18n = i18nManager.locale(locale)
      for (const kind of Object.keys(KINDS) as Kind[]) {
        for (const side of ['guest', 'host']) {
          const found = { invariant: 'effects.dead', count: 2 }
          const about = { title: '텐트', name: '텐트', receiver: '서버', ...found, ...SANCTION }
          const data = { side, ...about, due: '2026-06-05', amount: 9_500 }
          const text = headlineOf(
            { kind, target: 'x:y', data },
            { reader: '나', other: null },
            i18n
          )
          assert.notMatch(text, /translation missing|[{}]|undefined/, `${locale} ${kind}`)
          assert.isAbove(text.length, 4)
        }
      }
    }
  })

  test('that are gone leave words behind, so that a list never breaks', ({ assert }) => {
    const gone = { kind: 'gone.kind' as Kind, target: null, data: {} }
    const text = headlineOf(gone, { reader: '나', other: null }, i18nManager.locale('ko'))
    assert.equal(text, '새 소식이 있었어요')
    assert.equal(traitsOf(gone.kind).path(gone), '/notifications')
  })

  test('have a section, and words for their letters', ({ assert }) => {
    const i18n = i18nManager.locale('ko')
    for (const kind of Object.keys(KINDS) as Kind[]) {
      const { letter, section } = traitsOf(kind)
      assert.include(SECTIONS, section)
      if (letter === 'reservation' || letter === null) continue
      for (const word of ['subject', 'lead', 'note', 'action'])
        assert.notMatch(i18n.t(`mail.${letter}.${word}`, VALUES), /missing/)
    }
  })
})
