import type { HttpContext } from '@adonisjs/core/http'
import { ownAddress } from '#controllers/settings/support'

export default class DefaultAddressesController {
  async store(ctx: HttpContext) {
    const address = await ownAddress(ctx)
    await address.makeDefault()
    ctx.session.flash('success', ctx.i18n.t('settings.addresses.default_set'))
    return ctx.response.redirect('/settings/addresses')
  }
}
