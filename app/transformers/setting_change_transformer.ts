import { BaseTransformer } from '@adonisjs/core/transformers'
import type SettingChange from '#models/setting_change'

export default class SettingChangeTransformer extends BaseTransformer<SettingChange> {
  toObject() {
    const change = this.resource
    return {
      ...this.pick(change, ['id', 'name', 'version', 'reason']),
      before: change.valueBefore,
      after: change.valueAfter,
      by: change.author?.nickname ?? null,
      at: change.createdAt.toISO()!,
    }
  }
}
