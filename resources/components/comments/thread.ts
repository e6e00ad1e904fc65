import type { Data } from '@generated/data'

type Comment = Data.Comment

/** Each comment once, as it was said last, in the order of time. */
export function inOrder(comments: Comment[]): Comment[] {
  const known = new Map(comments.map((comment) => [comment.ulid, comment]))
  return [...known.values()].sort(
    (one, other) =>
      one.writtenAt.localeCompare(other.writtenAt) || one.ulid.localeCompare(other.ulid)
  )
}

/** What an act on a comment asks the page for: the one thread that changed, and nothing of the rest. */
export function changesThread(isSignedIn: boolean) {
  return { only: ['thread'], preserveScroll: true, preserveUrl: isSignedIn }
}

/** Names one press of the button, so that it counts once however often it is sent. */
export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
