import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#controllers/admin/lists'
import { SETTING_CHANGES } from '#models/admin/setting_changes'
import SettingPolicy from '#policies/admin/setting_policy'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(SettingPolicy).authorize('view')
    return sendFile(ctx, SETTING_CHANGES, {
      id: (change) => change.id,
      at: (change) => change.createdAt.toISO(),
      name: (change, { i18n }) => i18n.t(`admin.settings.names.${change.name}`),
      before: (change) => change.valueBefore,
      after: (change) => change.valueAfter,
      by: (change) => change.author?.nickname ?? null,
      reason: (change) => change.reason,
    })
  }
}
