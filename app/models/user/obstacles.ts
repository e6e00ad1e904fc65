import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { isTerminal, STATES, type State } from '#models/reservation/flow'

/** What keeps somebody from leaving; `ulid` is the reservation's or the sanction's. */
export type Obstacle = {
  kind: 'reservation' | 'claim' | 'refund' | 'payout' | 'appeal' | 'lastAdmin'
  ulid: string | null
  title: string | null
}

/** Requests that nobody has answered are taken back by leaving; the rest has to end by itself. */
const OPEN: State[] = STATES.filter((state) => !isTerminal(state) && state !== 'PENDING_APPROVAL')

/** In the order in which they are best dealt with. One reservation is named once. */
export async function obstaclesOf(client: QueryClientContract, id: number): Promise<Obstacle[]> {
  const [open, refunds, payouts, appeals] = [
    await openReservations(client, id),
    await openRefunds(client, id),
    await openPayouts(client, id),
    await openAppeals(client, id),
  ]
  const named = new Set<string>()
  const once = [...open, ...refunds, ...payouts].filter(({ ulid }) => {
    const isNew = !named.has(ulid)
    named.add(ulid)
    return isNew
  })
  const last = (await isLastAdmin(client, id))
    ? [{ kind: 'lastAdmin', ulid: null, title: null } as const]
    : []
  return [...once, ...appeals, ...last]
}

type Named = { ulid: string; title: string | null }

async function openReservations(client: QueryClientContract, id: number) {
  const rows: (Named & { status: State })[] = await client
    .from('reservations')
    .where((open) => void open.whereIn('status', OPEN).orWhereNotNull('undecided'))
    .where((sides) => void sides.where('guest_id', id).orWhere('host_id', id))
    .orderBy('id')
    .select('ulid', 'title', 'status')
  return rows.map(({ ulid, title, status }) => {
    const kind = status === 'CLAIMING' ? ('claim' as const) : ('reservation' as const)
    return { kind, ulid, title }
  })
}

async function openRefunds(client: QueryClientContract, id: number) {
  const rows: Named[] = await client
    .from('refunds')
    .join('reservations', 'reservations.id', 'refunds.reservation_id')
    .where('reservations.guest_id', id)
    .whereNot('refunds.status', 'done')
    .orderBy('reservations.id')
    .select('reservations.ulid', 'reservations.title')
  return rows.map(({ ulid, title }) => ({ kind: 'refund' as const, ulid, title }))
}

async function openPayouts(client: QueryClientContract, id: number) {
  const rows: Named[] = await client
    .from('payouts')
    .join('reservations', 'reservations.id', 'payouts.reservation_id')
    .where('payouts.host_id', id)
    .whereNot('payouts.status', 'sent')
    .orderBy('reservations.id')
    .select('reservations.ulid', 'reservations.title')
  return rows.map(({ ulid, title }) => ({ kind: 'payout' as const, ulid, title }))
}

async function openAppeals(client: QueryClientContract, id: number) {
  const rows: { ulid: string }[] = await client
    .from('appeals')
    .join('sanctions', 'sanctions.id', 'appeals.sanction_id')
    .where('appeals.user_id', id)
    .where('appeals.is_open', true)
    .orderBy('appeals.id')
    .select('sanctions.ulid')
  return rows.map(({ ulid }) => ({ kind: 'appeal' as const, ulid, title: null }))
}

async function isLastAdmin(client: QueryClientContract, id: number): Promise<boolean> {
  const admins: { id: number }[] = await client
    .from('users')
    .where('role', 'admin')
    .whereNull('banned_at')
    .select('id')
  return admins.length === 1 && admins[0].id === id
}
