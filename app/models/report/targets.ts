import type { Content, ContentKind, Target, TargetKind } from './target.js'
import { listingTarget } from './targets/listing.js'
import { messageTarget } from './targets/message.js'
import { reviewTarget } from './targets/review.js'
import { userTarget } from './targets/user.js'

const CONTENTS: Partial<Record<ContentKind, Content>> = {
  listing: listingTarget,
  review: reviewTarget,
  message: messageTarget,
}

const TARGETS: Partial<Record<TargetKind, Target>> = { ...CONTENTS, user: userTarget }

/** Kinds that there is something of in the shop. */
export const KNOWN_KINDS = Object.keys(TARGETS) as TargetKind[]

export function targetOf(kind: TargetKind): Target {
  return TARGETS[kind] ?? unknown(kind)
}

export function contentOf(kind: ContentKind): Content {
  return CONTENTS[kind] ?? unknown(kind)
}

export function isContent(kind: TargetKind): kind is ContentKind {
  return kind !== 'user'
}

function unknown(kind: string): never {
  throw new Error(`nothing is known of targets of the kind ${kind}`)
}
