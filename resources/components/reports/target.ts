/** What can be reported, and how the server knows it: a number, a ULID, or a room and a place in it. */
export type ReportTarget = {
  kind: 'listing' | 'review' | 'comment' | 'user' | 'message'
  ref: string
}

export const REPORT_REASONS = [
  'spam',
  'inappropriate',
  'fraud',
  'abuse',
  'copyright',
  'other',
] as const

export type ReportReason = (typeof REPORT_REASONS)[number]
