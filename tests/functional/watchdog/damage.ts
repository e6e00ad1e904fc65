import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import type Reservation from '#models/reservation'
import clock from '#services/clock'
import { behindTheTriggers, written } from '#tests/functional/audit/support'
import { earned } from '#tests/functional/payouts/support'
import { cancel, paid, photo, person, settleEffects } from '#tests/functional/reservations/support'

type Damaged = { subject: string; mend: () => Promise<unknown> }

/** What an accident or an intruder may do to a healthy shop, by the invariant that it breaks. */
export const DAMAGE: Record<string, () => Promise<Damaged>> = {
  'periods.overlap': async () => {
    const { reservation } = await paid()
    await withoutTheKey()
    const [period] = await db.from('booked_periods').where('reservation_id', reservation.id)
    const [id] = await db.table('listing_blocks').insert({
      listing_id: reservation.listingId,
      start_date: reservation.startDate,
      end_date: reservation.startDate,
    })
    const { id: old } = period
    const values = { ...period, id: null, reservation_id: null, block_id: id }
    const [second] = await db.table('booked_periods').insert(values)
    return {
      subject: `period:${old}+${second}`,
      mend: async () => {
        await db.from('booked_periods').where('id', second).delete()
        await db.from('listing_blocks').where('id', id).delete()
        await withTheKey()
      },
    }
  },

  'periods.orphan': async () => {
    const { reservation } = await paid()
    await setStatus(reservation, 'CANCELLED')
    return { subject: of(reservation), mend: () => setStatus(reservation, 'PENDING_PICKUP') }
  },

  'periods.missing': async () => {
    const { reservation } = await paid()
    const [period] = await db.from('booked_periods').where('reservation_id', reservation.id)
    await db.from('booked_periods').where('reservation_id', reservation.id).delete()
    return { subject: of(reservation), mend: () => db.table('booked_periods').insert(period) }
  },

  'periods.retired': async () => {
    const { reservation } = await paid()
    const unit = () => db.from('listing_units').where('id', reservation.unitId!)
    await unit().update({ retired_at: new Date(), retired_reason: 'lost' })
    const mend = () => unit().update({ retired_at: null, retired_reason: null })
    return { subject: of(reservation), mend }
  },

  'ledger.unbalanced': async () => {
    const { reservation } = await paid()
    const payment = () => db.from('payments').where('reservation_id', reservation.id)
    await payment().increment('amount', 1)
    return { subject: of(reservation), mend: () => payment().decrement('amount', 1) }
  },

  'audit.broken': async () => {
    await written()
    await written()
    const rename = (action: string) =>
      behindTheTriggers(() => db.from('audit_entries').where('id', 2).update({ action }))
    await rename('thing.forged')
    return { subject: 'audit:2', mend: () => rename('thing.done') }
  },

  'reservations.stuck': async () => {
    const { reservation } = await paid()
    const deadline = (at: DateTime) =>
      db.from('reservations').where('id', reservation.id).update({ deadline_at: at.toJSDate() })
    await deadline(clock.now().minus({ minutes: 16 }))
    return { subject: of(reservation), mend: () => deadline(clock.now().plus({ days: 1 })) }
  },

  'refunds.late': async () => {
    const { reservation, host } = await paid()
    await cancel(reservation, host)
    const refund = await reservation.related('refunds').query().firstOrFail()
    const due = (at: DateTime) => refund.merge({ nextAttemptAt: at }).save()
    await due(clock.now().minus({ minutes: 21 }))
    return { subject: `refund:${refund.ulid}`, mend: () => due(clock.now()) }
  },

  'payouts.late': async () => {
    const { payout } = await earned()
    await settleEffects()
    await payout.merge({ status: 'pending', sentAt: null }).save()
    const due = (at: DateTime) => payout.merge({ nextAttemptAt: at }).save()
    await due(clock.now().minus({ minutes: 21 }))
    return { subject: `payout:${payout.ulid}`, mend: () => due(clock.now()) }
  },

  'transfers.unknown': async () => {
    const { payout } = await earned({ hasAccount: false })
    const [id] = await db.table('payout_attempts').insert({
      ulid: payout.ulid,
      payout_id: payout.id,
      provider: 'sandbox',
      bank_code: '088',
      number_encrypted: 'x',
      number_masked: 'x',
      holder: 'x',
      created_at: clock.now().minus({ hours: 25 }).toJSDate(),
    })
    const mend = () => db.from('payout_attempts').where('id', id).update({ outcome: 'refused' })
    return { subject: `payout:${payout.ulid}`, mend }
  },

  'effects.late': async () => {
    const id = await effect({ available_at: ago({ minutes: 16 }) })
    return { subject: 'queue:effects', mend: () => done(id) }
  },

  'effects.claims': async () => {
    const at = ago({ minutes: 6 })
    const id = await effect({ available_at: new Date(), claimed_until: at })
    return { subject: `effect:${id}`, mend: () => done(id) }
  },

  'effects.dead': async () => {
    const id = await effect({ available_at: new Date(), failed_at: new Date() })
    return { subject: `effect:${id}`, mend: () => done(id) }
  },

  'jobs.leases': async () => {
    const [id] = await db.table('job_runs').insert({
      job: 'outbox:sweep',
      cause: 'by_hand',
      owner: 'nobody',
      leased_until: ago({ minutes: 4 }),
    })
    const ended = { status: 'failed', ended_at: new Date(), leased_until: null }
    return {
      subject: `run:${id}`,
      mend: () => db.from('job_runs').where('id', id).update(ended),
    }
  },

  'webhooks.late': async () => {
    const host = await person()
    const [endpoint] = await db.table('webhook_endpoints').insert({
      ulid: host.nickname.padStart(26, '0'),
      user_id: host.id,
      url: 'https://hooks.test/in',
      events: '["reservation.requested"]',
      secret_encrypted: 'x',
      place: 1,
    })
    const [id] = await db.table('webhook_deliveries').insert({
      endpoint_id: endpoint,
      message_id: host.nickname.padStart(26, '0'),
      event: 'ping',
      stream: 'x',
      body: '{}',
      status: 'pending',
      created_at: new Date(),
      updated_at: new Date(),
      next_attempt_at: ago({ hours: 2 }),
    })
    const held = { status: 'held', next_attempt_at: null }
    return {
      subject: 'queue:webhooks',
      mend: () => db.from('webhook_deliveries').where('id', id).update(held),
    }
  },

  'photos.unsized': async () => {
    const name = await photo(await person())
    const row = () => db.from('uploads').where('ulid', name)
    await row().update({ created_at: ago({ hours: 3 }) })
    return { subject: 'queue:photos', mend: () => row().update({ sized_at: new Date() }) }
  },

  'embeddings.late': async () => {
    const { listing } = await paid()
    const row = () => db.from('listing_embeddings').where('listing_id', listing.id)
    await row().delete()
    const values = { status: 'WAIT', due_at: ago({ hours: 3 }) }
    await db.table('listing_embeddings').insert({ listing_id: listing.id, ...values })
    return { subject: 'queue:embeddings', mend: () => row().update({ due_at: new Date() }) }
  },
}

const of = ({ ulid }: Reservation) => `reservation:${ulid}`

const ago = (length: Record<string, number>) => DateTime.utc().minus(length).toJSDate()

function setStatus({ id }: Reservation, status: string) {
  return db.from('reservations').where('id', id).update({ status })
}

async function effect(values: Record<string, unknown>): Promise<number> {
  const [id] = await db.table('outbox_messages').insert({
    topic: 'test.damaged',
    created_at: ago({ hours: 1 }),
    payload: '{}',
    ...values,
  })
  return id
}

function done(id: number) {
  return db.from('outbox_messages').where('id', id).update({ done_at: new Date() })
}

const KEY = 'booked_periods_no_overlap'

function withoutTheKey() {
  return db.rawQuery(`ALTER TABLE booked_periods DROP KEY ${KEY}`)
}

function withTheKey() {
  return db.rawQuery(
    `ALTER TABLE booked_periods ADD UNIQUE KEY ${KEY} (unit_id, occupied WITHOUT OVERLAPS)`
  )
}
