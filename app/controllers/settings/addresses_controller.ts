import type { HttpContext } from '@adonisjs/core/http'
import config from '#config/accounts'
import { addAddress, changeAddress, ownAddress, self } from '#controllers/settings/support'
import AddressTransformer from '#transformers/address_transformer'

export default class AddressesController {
  async index(ctx: HttpContext) {
    const user = await self(ctx)
    const addresses = await user.related('addresses').query().orderBy('id')
    return ctx.inertia.render('settings/addresses', {
      addresses: AddressTransformer.transform(addresses),
      limit: config.addresses,
    })
  }

  async store(ctx: HttpContext) {
    const { response, session, i18n } = ctx
    const address = await addAddress(ctx)
    const message = address ? 'settings.addresses.added' : 'settings.addresses.full'
    session.flash(address ? 'success' : 'error', i18n.t(message, { limit: config.addresses }))
    return response.redirect('/settings/addresses')
  }

  async update(ctx: HttpContext) {
    await changeAddress(ctx)
    return this.done(ctx, 'settings.addresses.saved')
  }

  async destroy(ctx: HttpContext) {
    const address = await ownAddress(ctx)
    await address.remove()
    return this.done(ctx, 'settings.addresses.removed')
  }

  private done({ session, i18n, response }: HttpContext, message: string) {
    session.flash('success', i18n.t(message))
    return response.redirect('/settings/addresses')
  }
}
