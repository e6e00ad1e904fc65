import db from '@adonisjs/lucid/services/db'
import Listing from '#models/listing'
import type User from '#models/user'
import { inBatches } from './batches.js'

type Row = { id: number } & Record<string, unknown>

interface Kinds {
  /** Kept as text that holds JSON. */
  json?: string[]
  /** Kept as 1 or 0. */
  flags?: string[]
}

const withoutId = ({ id: _, ...row }: Row) => row

/** Rows of one table that are a person's, in the columns that are theirs to know; the id of the table stays here. */
function own(table: string, owner: string, columns: string[], kinds: Kinds = {}) {
  return async function* ({ id }: User) {
    const rows = inBatches<Row>((after, limit) =>
      db
        .from(table)
        .where(owner, id)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .select('id', ...columns)
    )
    for await (const row of rows) yield withoutId(asMeant(row, kinds))
  }
}

function asMeant(row: Row, { json = [], flags = [] }: Kinds): Row {
  const meant = { ...row }
  for (const name of flags) meant[name] = Boolean(row[name])
  for (const name of json) {
    const kept = row[name]
    meant[name] = typeof kept === 'string' ? JSON.parse(kept) : kept
  }
  return meant
}

export const addressesOf = own(
  'addresses',
  'user_id',
  [
    'label',
    'recipient',
    'phone',
    'postcode',
    'line1',
    'line2',
    'is_default as isDefault',
    'created_at as createdAt',
  ],
  { flags: ['isDefault'] }
)

export const bankAccountsOf = own('bank_accounts', 'user_id', [
  'bank_code as bankCode',
  'number_masked as number',
  'holder',
  'created_at as enteredAt',
  'retired_at as removedAt',
])

export const favouritesOf = own('favourites', 'user_id', [
  'listing_id as listingId',
  'created_at as createdAt',
])

export const savedSearchesOf = own(
  'saved_searches',
  'user_id',
  ['name', 'question', 'filters', 'is_alerting as isAlerting', 'created_at as createdAt'],
  { json: ['filters'], flags: ['isAlerting'] }
)

export const blockedOf = own('user_blocks', 'blocker_id', [
  'blocked_id as userId',
  'created_at as createdAt',
])

export const notificationsOf = own('notifications', 'user_id', [
  'ulid',
  'kind',
  'target',
  'created_at as createdAt',
  'read_at as readAt',
])

export const commentsOf = own('comments', 'author_id', [
  'ulid',
  'listing_id as listingId',
  'text',
  'created_at as createdAt',
  'deleted_at as deletedAt',
])

export const reviewsOf = own('reviews', 'author_id', [
  'ulid',
  'listing_id as listingId',
  'gear_score as gearScore',
  'kindness_score as kindnessScore',
  'response_score as responseScore',
  'text',
  'created_at as createdAt',
  'deleted_at as deletedAt',
])

/** What a host answered; what was answered is the guest's. */
export async function* repliesOf({ id }: User) {
  const rows = inBatches<Row>((after, limit) =>
    db
      .from('reviews')
      .where('host_id', id)
      .whereNotNull('reply_text')
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .select('id', 'ulid as reviewId', 'reply_text as text', 'replied_at as repliedAt')
  )
  for await (const row of rows) yield withoutId(row)
}

export const reportsOf = own('reports', 'reporter_id', [
  'ulid',
  'target_kind as targetKind',
  'reason',
  'text',
  'created_at as createdAt',
])

export const sanctionsOf = own('sanctions', 'user_id', [
  'ulid',
  'kind',
  'days',
  'reason',
  'created_at as createdAt',
  'lifted_at as liftedAt',
])

export const appealsOf = own('appeals', 'user_id', [
  'ulid',
  'text',
  'verdict',
  'created_at as createdAt',
  'decided_at as decidedAt',
])

export const tokensOf = own(
  'auth_access_tokens',
  'tokenable_id',
  [
    'name',
    'abilities',
    'created_at as createdAt',
    'last_used_at as lastUsedAt',
    'expires_at as expiresAt',
  ],
  { json: ['abilities'] }
)

export const passkeysOf = own(
  'passkeys',
  'user_id',
  ['name', 'is_backed_up as isBackedUp', 'created_at as createdAt', 'last_used_at as lastUsedAt'],
  { flags: ['isBackedUp'] }
)

export const webhooksOf = own(
  'webhook_endpoints',
  'user_id',
  ['url', 'events', 'status', 'created_at as createdAt'],
  { json: ['events'] }
)

export const calendarFeedsOf = own('calendar_feeds', 'user_id', [
  'kind',
  'created_at as createdAt',
  'last_read_at as lastReadAt',
])

export const photosOf = own('uploads', 'user_id', [
  'ulid',
  'purpose',
  'mime',
  'bytes',
  'width',
  'height',
  'created_at as createdAt',
])

export const aiCallsOf = own('ai_calls', 'user_id', [
  'purpose',
  'outcome',
  'created_at as createdAt',
])

/** What they wrote; what was written to them is somebody else's. */
export async function* messagesOf({ id }: User) {
  const rows = inBatches<Row>((after, limit) =>
    db
      .from('chat_messages')
      .join('chat_rooms', 'chat_rooms.id', 'chat_messages.room_id')
      .where('sender_id', id)
      .where('chat_messages.id', '>', after)
      .orderBy('chat_messages.id')
      .limit(limit)
      .select(
        'chat_messages.id',
        'chat_rooms.ulid as roomId',
        'chat_rooms.listing_id as listingId',
        'chat_messages.kind',
        'chat_messages.body as text',
        'chat_messages.created_at as createdAt'
      )
  )
  for await (const row of rows) yield withoutId(row)
}

export async function* listingsOf({ id }: User) {
  const rows = inBatches((after, limit) =>
    Listing.query()
      .where('hostId', id)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .preload('options')
      .preload('units', (units) => void units.whereNull('retired_at'))
      .preload('blocks', (blocks) => void blocks.orderBy('start_date'))
      .preload('regions')
      .preload('category')
      .preload('photos', (photos) => void photos.preload('upload'))
  )
  for await (const row of rows) yield listingOf(row)
}

function listingOf(row: Listing) {
  const { blocks, options, regions, category, photos, units } = row
  return {
    id: row.id,
    title: row.title,
    content: row.content,
    status: row.status,
    category: category.name,
    regions: regions.map(({ name }) => name),
    fee: row.fee,
    deposit: row.deposit,
    receiveMethod: row.receiveMethod,
    returnMethod: row.returnMethod,
    returnAddress: [row.returnPostcode, row.returnLine1, row.returnLine2],
    quantity: units.length,
    minDays: row.minDays,
    maxDays: row.maxDays,
    noticeDays: row.noticeDays,
    bufferDays: row.bufferDays,
    weeklyDiscount: row.weeklyDiscount,
    monthlyDiscount: row.monthlyDiscount,
    cancellationPolicy: row.cancellationPolicy,
    options: options.map(({ name, fee, deposit, archivedAt }) => ({
      name,
      fee,
      deposit,
      archivedAt,
    })),
    blockedDays: blocks.map(({ startDate, endDate, note }) => ({ startDate, endDate, note })),
    photos: photos.map(({ upload }) => upload.ulid),
    createdAt: row.createdAt,
    publishedAt: row.publishedAt,
  }
}
