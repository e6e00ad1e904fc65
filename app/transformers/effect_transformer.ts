import { BaseTransformer } from '@adonisjs/core/transformers'
import { stateOf } from '#models/admin/effects'
import type OutboxMessage from '#models/outbox_message'

/** What is carried out and how it goes, never what it says: that may be somebody's letter. */
export default class EffectTransformer extends BaseTransformer<OutboxMessage> {
  toObject() {
    const effect = this.resource
    return {
      ...this.pick(effect, ['id', 'topic', 'attempts', 'lastError']),
      state: stateOf(effect),
      createdAt: effect.createdAt.toISO()!,
      dueAt: effect.doneAt || effect.failedAt ? null : effect.availableAt.toISO()!,
    }
  }
}
