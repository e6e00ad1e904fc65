import { BaseTransformer } from '@adonisjs/core/transformers'
import type Report from '#models/report'
import type ReportCase from '#models/report_case'
import type Upload from '#models/upload'
import type User from '#models/user'
import type { QueueEntry } from '#models/report/queue'
import type { Snapshot } from '#models/report/target'
import PhotoTransformer from '#transformers/photo_transformer'
import { avatarOf } from '#transformers/profile_transformer'

/** A case as moderators see it: what was reported, by whom, what it looks like now, and what became of it. */
export default class ReportCaseTransformer extends BaseTransformer<QueueEntry> {
  constructor(
    resource: QueueEntry,
    private viewer: User
  ) {
    super(resource)
  }

  toObject() {
    const { case: one, look, photos } = this.resource
    const reports = one.reports ?? []
    const isSubject = one.subjectId === this.viewer.id
    return {
      ...this.pick(one, ['ulid', 'version', 'reportsCount']),
      kind: one.targetKind,
      targetId: one.targetId,
      status: one.status,
      isHeld: Boolean(one.isHeld),
      openedAt: one.createdAt.toISO()!,
      subject: subjectOf(one.subject),
      look: { ...look },
      claim: claimOf(one, this.viewer),
      /** Whoever reported it, or is reported, decides nothing. The verbs ask more than this. */
      isParty: isSubject || reports.some(({ reporterId }) => reporterId === this.viewer.id),
      reports: reports.map((report) => reportOf(report, photos, isSubject)),
      decision: decisionOf(one),
    }
  }
}

function subjectOf(subject: User) {
  return {
    id: subject.id,
    nickname: subject.nickname,
    avatar: avatarOf(subject),
    isStaff: subject.isStaff,
    isBanned: subject.isBanned,
    isSuspended: subject.isSuspended(),
    /** How often they were sanctioned, whatever became of it. */
    sanctions: Number(subject.$extras.sanctions_count ?? 0),
  }
}

function claimOf(one: ReportCase, viewer: User) {
  if (one.claimantAt() === null) return null
  return {
    by: one.claimer.nickname,
    until: one.claimedUntil!.toISO()!,
    isMine: one.claimedBy === viewer.id,
  }
}

/** Who is reported learns neither by whom nor in which words, staff or not. */
function reportOf(report: Report, photos: Photos, isAboutViewer: boolean) {
  const { ulid, reason, text, createdAt, erasedAt, reporter, snapshot } = report
  return {
    ulid,
    reason,
    text: isAboutViewer ? null : text,
    /** What was said and shown is gone: too long ago. */
    isErased: erasedAt !== null,
    at: createdAt.toISO()!,
    reporter: isAboutViewer ? null : { id: reporter.id, nickname: reporter.nickname },
    snapshot: snapshotOf(snapshot, photos),
  }
}

type Photos = Map<string, Upload>

/** What was reported, as it was. */
export function snapshotOf({ title, text, photos, facts, lines }: Snapshot, uploads: Photos) {
  return {
    title,
    text,
    photos: shown(photos, uploads),
    facts: facts ?? {},
    lines: (lines ?? []).map((line) => ({ ...line, photos: shown(line.photos, uploads) })),
  }
}

function shown(names: string[], uploads: Photos) {
  return names
    .map((name) => uploads.get(name))
    .filter((upload) => upload !== undefined)
    .map((upload) => {
      const { ulid, src, full, width, height } = new PhotoTransformer(upload).toObject()
      return { ulid, src, full, width, height }
    })
}

function decisionOf(one: ReportCase) {
  if (!one.verdict) return null
  return {
    verdict: one.verdict,
    note: one.note!,
    by: { id: one.decider.id, nickname: one.decider.nickname },
    at: one.decidedAt!.toISO()!,
    measures: one.sanctions
      .filter(({ isProvisional }) => !isProvisional)
      .map(({ ulid, kind, days, liftedAt }) => ({ ulid, kind, days, isLifted: liftedAt !== null })),
  }
}
