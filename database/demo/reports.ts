import {
  demoAppeal,
  demoReports,
  demoSanctions,
  demoSpam,
  type DemoReport,
  type DemoTarget,
} from '#database/data/demo_reports'
import type { Timeline } from '#database/demo/moments'
import type { Neighbours } from '#database/demo/people'
import type { Shelf } from '#database/demo/shelf'
import ChatMessage from '#models/chat_message'
import ChatRoom from '#models/chat_room'
import Comment from '#models/comment'
import Report from '#models/report'
import ReportCase from '#models/report_case'
import Review from '#models/review'
import Sanction from '#models/sanction'
import { escalate } from '#models/report/escalating'
import type { TargetKind } from '#models/report/target'
import { sanctionPerson } from '#models/sanction/imposing'
import clock from '#services/clock'

/** Neighbours report what they mind, moderators decide on some of it, and one of those sanctioned appeals. */
export async function letNeighboursReport(
  neighbours: Neighbours,
  shelf: Shelf,
  timeline: Timeline
) {
  const scene = { neighbours, shelf, timeline }
  try {
    for (const { of, by, when, measure } of demoSanctions) {
      clock.freeze(timeline.instant(when))
      await sanctionPerson(neighbours.get(of)!, neighbours.get(by)!, measure)
    }
    for (const report of inOrder(timeline)) await tell(report, scene)
    await appeal(scene)
    await spam(scene)
  } finally {
    clock.restore()
  }
}

interface Scene {
  neighbours: Neighbours
  shelf: Shelf
  timeline: Timeline
}

function inOrder(timeline: Timeline): DemoReport[] {
  const at = ({ when }: DemoReport) => timeline.instant(when).toMillis()
  return demoReports.toSorted((one, other) => at(one) - at(other))
}

async function tell({ target, by, when, reason, text, decision }: DemoReport, scene: Scene) {
  const { neighbours, timeline } = scene
  clock.freeze(timeline.instant(when))
  const named = await nameOf(target, scene)
  const filing = { ...named, reason, text: text ?? null }
  const { report } = await Report.file(neighbours.get(by)!, filing)
  if (!decision) return
  clock.freeze(timeline.instant(decision.when))
  const one = await ReportCase.findOrFail(report.caseId)
  const { note, warns } = decision
  const shared = { seen: one.version, note }
  await one.decide(
    neighbours.get(decision.by)!,
    warns
      ? { ...shared, verdict: 'sanctioned', reason: warns, measures: [{ kind: 'warn' }] }
      : { ...shared, verdict: 'dismissed' }
  )
}

async function nameOf(
  target: DemoTarget,
  scene: Scene
): Promise<{ kind: TargetKind; ref: string }> {
  const { neighbours, shelf } = scene
  if ('listing' in target) return { kind: 'listing', ref: String(shelf.listing(target.listing).id) }
  if ('person' in target) return { kind: 'user', ref: String(neighbours.get(target.person)!.id) }
  const author = neighbours.get(target.by)!
  if ('reviewOf' in target) {
    const of = { listingId: shelf.listing(target.reviewOf).id, authorId: author.id }
    const { ulid } = await Review.query().where(of).firstOrFail()
    return { kind: 'review', ref: ulid }
  }
  if ('commentOf' in target) {
    const of = { listingId: shelf.listing(target.commentOf).id, authorId: author.id }
    const { ulid } = await Comment.query().where(of).firstOrFail()
    return { kind: 'comment', ref: ulid }
  }
  const of = { listingId: shelf.listing(target.messageOf).id, guestId: author.id }
  const room = await ChatRoom.query().where(of).firstOrFail()
  const senderId = target.from === 'guest' ? room.guestId : room.hostId
  const { sequence } = await ChatMessage.query()
    .where({ roomId: room.id, senderId })
    .orderBy('sequence', 'desc')
    .firstOrFail()
  return { kind: 'message', ref: `${room.ulid}:${sequence}` }
}

async function appeal({ neighbours, timeline }: Scene) {
  const user = neighbours.get(demoAppeal.of)!
  clock.freeze(timeline.instant(demoAppeal.when))
  const warning = await Sanction.query().where({ userId: user.id, kind: 'warn' }).firstOrFail()
  await warning.appealBy(user, demoAppeal.text)
}

async function spam({ neighbours, shelf, timeline }: Scene) {
  const at = timeline.instant(demoSpam.when)
  clock.freeze(at)
  const listing = shelf.listing(demoSpam.listing)
  const comment = await listing.comment(neighbours.get(demoSpam.by)!, { text: demoSpam.text })
  for (const [minutes, by] of demoSpam.reporters.entries()) {
    clock.freeze(at.plus({ minutes: 7 * (minutes + 1) }))
    const filing = { kind: 'comment', ref: comment.ulid, reason: 'spam', text: null } as const
    await Report.file(neighbours.get(by)!, filing)
  }
  clock.freeze(at.plus({ hours: 19 }))
  await escalate(() => {})
}
