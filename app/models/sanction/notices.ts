import type Sanction from '#models/sanction'
import type { Notice } from '#models/notification/notice'
import type { SanctionKind } from '#models/notification/kinds/sanctions'

/** What the one sanctioned is told of: what, why, and on the page it leads to, how to appeal. */
export function noticeOf(
  { ulid, userId, about, reason, days, targetKind }: Sanction,
  kind: SanctionKind
): Notice {
  return {
    kind,
    userId,
    cause: `${kind}:${ulid}`,
    target: `sanction:${ulid}`,
    data: { title: about, what: targetKind ?? 'user', reason, days },
  }
}
