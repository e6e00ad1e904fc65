import type { Content, ContentKind, Target, TargetKind } from './target.js'
import { commentTarget } from './targets/comment.js'
import { listingTarget } from './targets/listing.js'
import { messageTarget } from './targets/message.js'
import { reviewTarget } from './targets/review.js'
import { userTarget } from './targets/user.js'

const CONTENTS: Record<ContentKind, Content> = {
  listing: listingTarget,
  comment: commentTarget,
  review: reviewTarget,
  message: messageTarget,
}

const TARGETS: Record<TargetKind, Target> = { ...CONTENTS, user: userTarget }

export function targetOf(kind: TargetKind): Target {
  return TARGETS[kind]
}

export function contentOf(kind: ContentKind): Content {
  return CONTENTS[kind]
}

export function isContent(kind: TargetKind): kind is ContentKind {
  return kind !== 'user'
}
