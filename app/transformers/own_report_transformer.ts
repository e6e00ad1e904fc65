import { BaseTransformer } from '@adonisjs/core/transformers'
import type Report from '#models/report'

/** A report as the one who made it sees it: how it stands, and nothing of who decided or what was done. */
export default class OwnReportTransformer extends BaseTransformer<Report> {
  toObject() {
    const { case: one, createdAt, snapshot, targetKind } = this.resource
    return {
      ...this.pick(this.resource, ['ulid', 'reason', 'text']),
      kind: targetKind,
      title: snapshot.title,
      excerpt: snapshot.text ? [...snapshot.text].slice(0, 140).join('') : null,
      status: one.status,
      at: createdAt.toISO()!,
      decidedAt: one.decidedAt?.toISO() ?? null,
    }
  }
}
