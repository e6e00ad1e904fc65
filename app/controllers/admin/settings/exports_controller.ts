import type { I18n } from '@adonisjs/i18n'
import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#controllers/admin/lists'
import { SETTING_CHANGES } from '#models/admin/setting_changes'
import type SettingChange from '#models/setting_change'
import SettingPolicy from '#policies/admin/setting_policy'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(SettingPolicy).authorize('view')
    return sendFile(ctx, SETTING_CHANGES, {
      id: (change) => change.id,
      at: (change) => change.createdAt.toISO(),
      name: (change, { i18n }) => i18n.t(`admin.settings.names.${change.name}`),
      before: (change, { i18n }) => said(change.valueBefore, i18n),
      after: (change, { i18n }) => said(change.valueAfter, i18n),
      by: (change) => change.author?.nickname ?? null,
      reason: (change) => change.reason,
    })
  }
}

function said(value: SettingChange['valueAfter'], i18n: I18n) {
  if (typeof value !== 'boolean') return value
  return i18n.t(`admin.settings.switch.${value ? 'on' : 'off'}`)
}
