import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import FieldException from '#exceptions/field_exception'
import { listPage } from '#controllers/admin/lists'
import { requireStepUp } from '#controllers/settings/step_up'
import { SETTING_CHANGES } from '#models/admin/setting_changes'
import Setting from '#models/setting'
import { listSettings } from '#models/setting/list'
import SettingPolicy from '#policies/admin/setting_policy'
import {
  BOUNDS,
  isSettingName,
  orderOf,
  shownBounds,
  type SettingValue,
} from '#services/settings/keys'
import SettingChangeTransformer from '#transformers/setting_change_transformer'
import { settingValidator } from '#validators/admin/setting'

/** Fees, limits and texts of the marketplace, and who set them. */
export default class SettingsController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with(SettingPolicy).authorize('view')
    const [settings, list] = await Promise.all([
      listSettings(),
      listPage(SETTING_CHANGES, ctx, (change) => new SettingChangeTransformer(change).toObject()),
    ])
    return ctx.inertia.render('admin/settings/index', { settings, list })
  }

  async update(ctx: HttpContext) {
    const { auth, bouncer, i18n, params, request, response, session } = ctx
    await bouncer.with(SettingPolicy).authorize('change')
    const { name } = params
    if (!isSettingName(name)) {
      throw new Exception('no such setting', { status: 404, code: 'E_ROW_NOT_FOUND' })
    }
    const { isDefault, reason, seen, value } = await request.validateUsing(settingValidator)
    requireStepUp(ctx)
    const by = auth.getUserOrFail()
    const given: SettingValue = value ?? ''
    const wanted = isDefault ? null : given
    const outcome = await Setting.change(name, wanted, { by, seen, reason })
    if (outcome === 'stale' || outcome === 'outOfBounds') {
      const words = i18n.t(`admin.settings.problem.${outcome}.${BOUNDS[name].kind}`, {
        ...shownBounds(BOUNDS[name]),
      })
      throw new FieldException('value', words, outcome)
    }
    if (outcome === 'contradicts') {
      const { than, other } = orderOf(name)!
      const words = i18n.t(`admin.settings.problem.contradicts.${than}`, {
        other: i18n.t(`admin.settings.names.${other}`),
      })
      throw new FieldException('value', words, outcome)
    }
    if (outcome === 'needsPasskey') {
      throw new FieldException('value', i18n.t('admin.settings.problem.needsPasskey'), outcome)
    }
    session.flash('success', i18n.t(`admin.settings.${outcome}`))
    return response.redirect().back()
  }
}
