import type { DateTime } from 'luxon'
import {
  demoAppeals,
  demoReports,
  demoSanctions,
  demoSpam,
  type DemoReport,
  type DemoTarget,
} from '#database/data/demo_reports'
import type { Timeline } from '#database/demo/moments'
import type { Neighbours } from '#database/demo/people'
import type { Shelf } from '#database/demo/shelf'
import Appeal from '#models/appeal'
import ChatMessage from '#models/chat_message'
import ChatRoom from '#models/chat_room'
import Comment from '#models/comment'
import Report from '#models/report'
import ReportCase from '#models/report_case'
import Review from '#models/review'
import Sanction from '#models/sanction'
import { escalate } from '#models/report/escalating'
import type { TargetKind } from '#models/report/target'
import clock from '#services/clock'

/** Neighbours report what they mind, staff decide on some of it, and some of those sanctioned appeal: in the order of time. */
export async function letNeighboursReport(
  neighbours: Neighbours,
  shelf: Shelf,
  timeline: Timeline
) {
  const scene = { neighbours, shelf, timeline }
  const pages = [
    ...demoSanctions.map((sanction) => sanctionPage(sanction, scene)),
    ...demoReports.flatMap((report) => reportPages(report, scene)),
    ...demoAppeals.flatMap((appeal) => appealPages(appeal, scene)),
    ...spamPages(scene),
  ]
  pages.sort((one, other) => one.at.toMillis() - other.at.toMillis())
  try {
    for (const { at, turn } of pages) {
      clock.freeze(at)
      await turn()
    }
  } finally {
    clock.restore()
  }
}

interface Scene {
  neighbours: Neighbours
  shelf: Shelf
  timeline: Timeline
}

interface Page {
  at: DateTime<true>
  turn: () => Promise<unknown>
}

function sanctionPage(
  { of, by, when, measure }: (typeof demoSanctions)[number],
  { neighbours, timeline }: Scene
): Page {
  return {
    at: timeline.instant(when),
    turn: () => neighbours.get(of)!.sanction(neighbours.get(by)!, measure),
  }
}

function reportPages({ target, by, when, reason, text, decision }: DemoReport, scene: Scene) {
  const { neighbours, timeline } = scene
  let caseId: number
  const filed: Page = {
    at: timeline.instant(when),
    turn: async () => {
      const named = await nameOf(target, scene)
      const filing = { ...named, reason, text: text ?? null }
      const { report } = await Report.file(neighbours.get(by)!, filing)
      caseId = report.caseId
    },
  }
  if (!decision) return [filed]
  const decided: Page = {
    at: timeline.instant(decision.when),
    turn: async () => {
      const one = await ReportCase.findOrFail(caseId)
      const { note, measures, reason: told } = decision
      const shared = { seen: one.version, note }
      return one.decide(
        neighbours.get(decision.by)!,
        measures
          ? { ...shared, verdict: 'sanctioned', reason: told!, measures }
          : { ...shared, verdict: 'dismissed' }
      )
    },
  }
  return [filed, decided]
}

function appealPages(
  { of, kind, when, text, decision }: (typeof demoAppeals)[number],
  { neighbours, timeline }: Scene
): Page[] {
  const user = neighbours.get(of)!
  const sanction = () => Sanction.query().where({ userId: user.id, kind }).firstOrFail()
  const filed: Page = {
    at: timeline.instant(when),
    turn: async () => {
      const appealed = await sanction()
      return appealed.appealBy(user, text)
    },
  }
  if (!decision) return [filed]
  const decided: Page = {
    at: timeline.instant(decision.when),
    turn: async () => {
      const { id } = await sanction()
      const appeal = await Appeal.findByOrFail('sanctionId', id)
      return appeal.decide(neighbours.get(decision.by)!, decision)
    },
  }
  return [filed, decided]
}

/** A comment, those who report it, and the evening on which it is hidden. */
function spamPages({ neighbours, shelf, timeline }: Scene): Page[] {
  const at = timeline.instant(demoSpam.when)
  const listing = shelf.listing(demoSpam.listing)
  let ref: string
  const written: Page = {
    at,
    turn: async () => {
      const author = neighbours.get(demoSpam.by)!
      const { ulid } = await listing.comment(author, { text: demoSpam.text })
      ref = ulid
    },
  }
  const reported = demoSpam.reporters.map((by, index): Page => {
    const file = () =>
      Report.file(neighbours.get(by)!, { kind: 'comment', ref, reason: 'spam', text: null })
    return { at: at.plus({ minutes: 7 * (index + 1) }), turn: file }
  })
  return [written, ...reported, { at: at.plus({ hours: 19 }), turn: () => escalate(() => {}) }]
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
