import { STATUS_OF as CHAT } from '#chat/refusals'
import {
  statusOf as ofListing,
  type Kind as OfListing,
} from '#exceptions/listing_refused_exception'
import { statusOf as ofPhoto, type PhotoRefusal } from '#exceptions/photo_refused_exception'
import { typeOf, typeOfKind, typeOfNeed, type BY_STATUS } from '#exceptions/problem_types'
import { STATUSES, type Refusals } from '#exceptions/refusal_exception'

/** When it is answered, and what `facts` then holds; null for what the API never answers. */
type Said = [when: string, ...facts: string[]] | null

export interface ProblemKind {
  /** Behind `/problems/`. */
  type: string
  status: number
  when: string
  facts: string[]
}

const OF_STATUS: Record<keyof typeof BY_STATUS, Said> = {
  400: [
    'The request cannot be read: broken JSON, an `If-Match` or `Idempotency-Key` that is none.',
  ],
  401: ['No token, or one that is wrong, expired, taken back, or a banned person’s.'],
  402: ['The payment company did not take the money.', 'code'],
  403: ['This is not for the token’s person to do.'],
  404: ['Nothing is there, or nothing that this person may see.'],
  405: ['The address takes other methods; `Allow` names them.'],
  409: ['The thing is not in a state for this.'],
  412: [
    'The thing changed after it was read. Read it again, decide again.',
    'seen',
    'version',
    'status',
    'changed',
  ],
  413: ['The body is too large.'],
  415: ['The body is not `application/json`.'],
  422: [
    'Something in the query or the body cannot be used, or has a name that is not known; `errors` names it.',
  ],
  428: ['`If-Match` is missing.'],
  429: ['Too many calls of this kind; wait for `Retry-After`.'],
  500: ['A fault of ours. Quote `instance` when you ask about it.'],
  503: ['A part of us does not answer; nothing was done. Wait for `Retry-After`.'],
}

const OF_CODE: [type: string, status: number, when: string][] = [
  [
    typeOf(403, 'E_TOKEN_FORBIDDEN'),
    403,
    'The token lacks the ability that `scope` of `WWW-Authenticate` names.',
  ],
  [
    'idempotency-key-in-use',
    409,
    'The first request with this `Idempotency-Key` is still worked on; send it again soon.',
  ],
  ['idempotency-key-reused', 422, 'The `Idempotency-Key` was used for another request.'],
  [
    'answer-lost',
    409,
    'The request with this `Idempotency-Key` was carried out, but its answer is lost: read how things stand.',
  ],
  ['too-many-addresses', 409, 'The address book is full.'],
  ['too-many-webhooks', 409, 'As many webhooks are there as one person may have.'],
  ['webhook-stopped', 409, 'The webhook is paused or off: turn it on first.'],
  [
    'answer-unavailable',
    503,
    'Nobody can write an answer now. `searches.show` still finds listings.',
  ],
  [typeOfNeed('code'), 422, 'The hand-over code is not the guest’s.'],
]

const OF_REFUSAL: Record<keyof Refusals, Said> = {
  daysTaken: ['No unit is free on all of the days.', 'startDate', 'endDate'],
  stale: null,
  notAllowed: ['Somebody else may do this, not this person.', 'status', 'to'],
  notNow: ['Nobody may do this while the reservation is where it is.', 'status', 'to'],
  tooLate: ['The time to do this is over.', 'status', 'deadline'],
  missing: ['Something that this step needs is not there; `need` names it.', 'need'],
  invalidRequest: [
    'The request does not fit what the listing offers; `errors` says where.',
    'problems',
  ],
  invalidClaim: ['The claim does not fit; `errors` says where.', 'problems', 'sum', 'limit'],
  tooManyRequests: ['As many requests are open as one guest may have.', 'limit'],
  tooManySearches: ['As many searches are saved as one person may have.', 'limit'],
  listingUnavailable: ['The listing cannot be rented any more.'],
  ownListing: ['It is the person’s own listing.'],
  notInGoodStanding: ['The person is suspended.'],
  requestsClosed: ['One of the two has blocked the other.'],
  messagesClosed: ['One of the two has blocked the other.'],
  ownRoom: ['A host’s room begins with a guest.'],
  refundChanged: ['Cancelling gives back another amount than was expected.', 'refund'],
  priceChanged: ['The price is not the `expectedTotal`.', 'quote'],
  reportTurnedDown: ['A moderator looked into the report already.'],
  notPayable: ['It is paid, or over.', 'status'],
  paymentFailed: null,
  paymentMismatch: ['The amount is not that of the order.'],
  paymentUnknown: ['Nobody knows yet whether the money was taken; confirm again later.'],
  alreadyReviewed: ['The reservation has its review.'],
  alreadyReplied: ['The review has its reply.'],
  reviewGone: ['The review was deleted or hidden.'],
  commentGone: ['The comment was deleted or hidden.'],
  answerToAnswer: ['Answers are one level deep.'],
  commentsClosed: ['The host takes no comments of this person.'],
  ownContent: null,
  refundUnderWay: null,
  targetGone: ['What is reported is not there, or not for this person to see.'],
  ownTarget: ['What is reported is the person’s own.'],
  alreadyReported: ['The person reported it already.'],
  tooManyReports: ['As many reports as one person may file in a day.', 'limit'],
  caseDecided: null,
  caseClaimed: null,
  caseChanged: null,
  partyToCase: null,
  staffProtected: null,
  lastAdmin: null,
  notHideable: null,
  notLiftable: null,
  notAppealable: ['The sanction cannot be appealed.'],
  alreadyAppealed: ['The sanction was appealed before.'],
  appealDecided: null,
  ownDecision: null,
}

const OF_LISTING: Record<OfListing, Said> = {
  stale: null,
  unitsBusy: ['Units that are to go have days taken.', 'units', 'least'],
  unknownPhoto: ['A photo is not an upload of this person.', 'index'],
  unknownOption: ['An option is not one of this listing.', 'index'],
  movedPlace: ['Its category or a region is not there any more.', 'fields'],
  incomplete: ['Guests may not see it before these parts are there.', 'missing'],
  inUse: ['Rentals that are not settled keep it.', 'reservations'],
  deleted: ['It was deleted.'],
  notNow: ['It is not in a state for this.'],
  nothingToBlock: ['Every unit is rented in the range.'],
  standing: ['The person is suspended and offers nothing new.'],
}

const OF_PHOTO: Record<PhotoRefusal, Said> = {
  empty: ['The file is empty.'],
  tooLarge: ['The file is larger than 10 MB.'],
  type: ['The bytes are no JPEG, PNG, WebP, GIF or AVIF.'],
  tooManyPixels: ['The picture has more than 50 megapixels.'],
  damaged: ['The picture cannot be read to its end.'],
  polyglot: ['The file is something else beside a picture.'],
  unsent: ['The bytes have not arrived yet.'],
  cutOff: ['Fewer bytes arrived than were announced.'],
  forged: ['The address of the upload is none of ours.'],
  expired: ['The address of the upload is too old: announce the photo again.'],
  used: ['The address of the upload was used before.'],
}

const OF_CHAT: Record<keyof typeof CHAT, Said> = {
  notFound: ['No such room, or not one of this person.'],
  unavailable: ['Messages cannot be sent here now.'],
  blockedByMe: ['The person has blocked the other side.'],
  suspended: ['The person is suspended.'],
  photosRefused: ['Only text passes here now.'],
  photosUnknown: ['A photo is not a finished upload of this person.'],
  clientIdTaken: ['The `clientId` belongs to another message.'],
}

/** Every kind of problem that the API answers, by status and name. */
export function problemKinds(): ProblemKind[] {
  const kinds = [
    ...ofAll(OF_STATUS, (status) => typeOf(Number(status)), Number),
    ...OF_CODE.map(([type, status, when]) => ({ type, status, when, facts: [] })),
    ...ofAll(OF_REFUSAL, typeOfKind, (kind) => STATUSES[kind]),
    ...ofAll(OF_LISTING, (kind) => typeOfKind(`listing ${kind}`), ofListing),
    ...ofAll(OF_PHOTO, (reason) => typeOfKind(`photo ${reason}`), ofPhoto),
    ...ofAll(
      OF_CHAT,
      (code) => typeOfKind(`chat ${code}`),
      (code) => CHAT[code]
    ),
  ]
  return kinds.toSorted(
    (one, other) => one.status - other.status || (one.type < other.type ? -1 : 1)
  )
}

/** As a table in Markdown. */
export function problemTable(): string {
  const rows = problemKinds().map(
    ({ type, status, when, facts }) =>
      `| \`${type}\` | ${status} | ${when} | ${facts.map((fact) => `\`${fact}\``).join(', ')} |`
  )
  return ['| type | status | when | facts |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function ofAll<Kind extends string | number>(
  said: Record<Kind, Said>,
  nameOf: (kind: Kind & string) => string,
  statusOf: (kind: Kind) => number
): ProblemKind[] {
  return Object.entries<Said>(said).flatMap(([kind, words]) => {
    if (!words) return []
    const [when, ...facts] = words
    return [{ type: nameOf(kind as Kind & string), status: statusOf(kind as Kind), when, facts }]
  })
}
