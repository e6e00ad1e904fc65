import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import ReportCase from '#models/report_case'
import Upload from '#models/upload'
import type User from '#models/user'
import { decodeCursor, encodeCursor } from '#models/listing/cursor'
import clock from '#services/clock'
import { anywhere } from '#services/shared/like'
import { photosIn } from './evidence.js'
import { type Look, type Reason, TARGET_KINDS, type TargetKind } from './target.js'
import { targetOf } from './targets.js'

export interface QueueFilters {
  status?: 'open' | 'decided'
  kind?: TargetKind
  reason?: Reason
  /** Only what is hidden provisionally. */
  isHeld?: boolean
  /** Whose claim is on it. */
  claim?: 'mine' | 'free'
  /** Who is reported, by their number. */
  user?: number
  /** Words in the name of whoever is reported, or in what a report says. */
  q?: string
  /** By when it was opened, where that is asked for. */
  sort?: CaseOrder
}

export const CASE_ORDERS = ['newest', 'oldest'] as const
export type CaseOrder = (typeof CASE_ORDERS)[number]

/** A case as a moderator looks at it, with what is needed to decide. */
export interface QueueEntry {
  case: ReportCase
  look: Look
  /** Uploads that snapshots name, by public id; those that are gone are missing. */
  photos: Map<string, Upload>
}

export interface QueuePage {
  rows: QueueEntry[]
  /** The cursor of the next page, null at the end. */
  next: string | null
}

const PAGE = 20
/** Reports shown with a case; the count says how many there are. */
const SHOWN = 20

/**
 * Cases that wait for a decision: what is hidden provisionally first, then what most people reported, then the
 * oldest. Decided ones come the latest first. Either may be asked for in the order in which they were opened.
 */
export async function reportQueue(
  by: User,
  filters: QueueFilters = {},
  { after, size = PAGE }: { after?: unknown; size?: number } = {}
): Promise<QueuePage> {
  const query = ReportCase.query().limit(size + 1)
  narrow(query, by, filters)
  if (filters.sort) byOpening(query, filters.sort, after)
  else if (filters.status === 'decided') lastDecided(query, after)
  else mostUrgent(query, after)
  const found = await withContext(query)
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  const next =
    last && found.length > size
      ? encodeCursor({ value: placeOf(last), id: last.id }, orderOf(filters))
      : null
  return { rows: await look(rows), next }
}

/** One case with its content in view. @throws E_ROW_NOT_FOUND */
export async function queueEntry(ulid: string): Promise<QueueEntry> {
  const { id } = await ReportCase.findByOrFail('ulid', ulid)
  const [entry] = await look(await withContext(ReportCase.query().where('id', id)))
  return entry
}

/** How many cases wait, and how many of them are hidden meanwhile. */
export async function queueSize(): Promise<{ open: number; held: number }> {
  const [row] = await ReportCase.query()
    .where('isOpen', true)
    .count('* as open')
    .sum('is_held as held')
  return { open: Number(row.$extras.open), held: Number(row.$extras.held ?? 0) }
}

type Query = ModelQueryBuilderContract<typeof ReportCase>

function narrow(query: Query, by: User, filters: QueueFilters) {
  const { status, kind, reason, isHeld, claim, user, q } = filters
  void query.where('isOpen', status !== 'decided')
  if (kind) void query.where('targetKind', kind)
  if (reason) void query.whereHas('reports', (reports) => void reports.where('reason', reason))
  if (isHeld) void query.where('isHeld', true)
  if (user) void query.where('subjectId', user)
  if (q) mentioning(query, q)
  if (claim) claimed(query, by, claim)
}

/** Those that this moderator looks at now, or that nobody does. */
export function claimed(query: Query, by: User, claim: 'mine' | 'free'): void {
  const now = clock.now().toJSDate()
  if (claim === 'mine') {
    return void query.where('claimedBy', by.id).where('claimedUntil', '>', now)
  }
  void query.where((open) => void open.whereNull('claimedBy').orWhere('claimedUntil', '<=', now))
}

export function mentioning(query: Query, words: string): void {
  const sought = anywhere(words)
  void query.where((any) => {
    void any
      .whereHas('subject', (subject) => void subject.where('nickname', 'like', sought))
      .orWhereHas('reports', (reports) => void reports.where('text', 'like', sought))
  })
}

function placeOf(one: ReportCase): number {
  return one.decidedAt?.toMillis() ?? urgencyOf(one)
}

/** Held or not, and how many reports, in one number. */
function urgencyOf({ isHeld, reportsCount }: ReportCase): number {
  return (isHeld ? HELD : 0) + reportsCount
}

const HELD = 1_000_000_000

function orderOf({ sort, status }: QueueFilters): string {
  if (sort) return `cases.${sort}`
  return status === 'decided' ? 'cases.decided' : 'cases.urgent'
}

function mostUrgent(query: Query, after: unknown) {
  void query.orderBy('is_held', 'desc').orderBy('reports_count', 'desc').orderBy('id', 'asc')
  const cursor = decodeCursor(after, 'cases.urgent')
  if (!cursor) return
  const value = cursor.value ?? 0
  const isHeld = value >= HELD
  const count = value - (isHeld ? HELD : 0)
  void query.where((rest) => {
    void rest.where((same) => {
      void same.where('isHeld', isHeld).where((less) => {
        void less
          .where('reportsCount', '<', count)
          .orWhere((older) => void older.where('reportsCount', count).where('id', '>', cursor.id))
      })
    })
    if (isHeld) void rest.orWhere('isHeld', false)
  })
}

function lastDecided(query: Query, after: unknown) {
  void query.orderBy('decided_at', 'desc').orderBy('id', 'desc')
  const cursor = decodeCursor(after, 'cases.decided')
  if (!cursor) return
  const at = new Date(cursor.value ?? 0)
  void query.where('decidedAt', '<=', at).where((earlier) => {
    void earlier.where('decidedAt', '<', at).orWhere('id', '<', cursor.id)
  })
}

/** Their ids grow as they are opened. */
function byOpening(query: Query, sort: CaseOrder, after: unknown) {
  const isOldest = sort === 'oldest'
  void query.orderBy('id', isOldest ? 'asc' : 'desc')
  const cursor = decodeCursor(after, `cases.${sort}`)
  if (cursor) void query.where('id', isOldest ? '>' : '<', cursor.id)
}

function withContext(query: Query): Promise<ReportCase[]> {
  return query
    .preload('subject', (subject) => {
      void subject
        .preload('avatar')
        .withCount('sanctions', (before) => void before.where('isProvisional', false))
    })
    .preload('claimer')
    .preload('decider')
    .preload('sanctions')
    .preload('reports', (reports) => {
      void reports.groupLimit(SHOWN).groupOrderBy('id', 'desc').preload('reporter')
    })
    .exec()
}

async function look(cases: ReportCase[]): Promise<QueueEntry[]> {
  const looks = await looksOf(cases)
  const uploads = await uploadsOf(cases)
  return cases.map((one) => ({
    case: one,
    look: looks.get(`${one.targetKind}:${one.targetId}`) ?? { state: 'gone', path: null },
    photos: uploads,
  }))
}

async function looksOf(cases: ReportCase[]): Promise<Map<string, Look>> {
  const looks = new Map<string, Look>()
  for (const kind of TARGET_KINDS) {
    const ids = cases.filter((one) => one.targetKind === kind).map(({ targetId }) => targetId)
    if (ids.length === 0) continue
    for (const [id, seen] of await targetOf(kind).looks(ids)) looks.set(`${kind}:${id}`, seen)
  }
  return looks
}

async function uploadsOf(cases: ReportCase[]): Promise<Map<string, Upload>> {
  const names = cases.flatMap(({ reports }) =>
    (reports ?? []).flatMap(({ snapshot }) => photosIn(snapshot))
  )
  if (names.length === 0) return new Map()
  const uploads = await Upload.query().whereIn('ulid', [...new Set(names)])
  return new Map(uploads.map((upload) => [upload.ulid, upload]))
}
