import type { HttpContext } from '@adonisjs/core/http'
import config from '#config/accounts'
import AddressPolicy from '#policies/address_policy'
import UserPolicy from '#policies/user_policy'
import AddressTransformer from '#transformers/address_transformer'
import { addressValidator } from '#validators/accounts/profile'

export default class AddressesController {
  async index({ auth, bouncer, inertia }: HttpContext) {
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', user)
    const addresses = await user.related('addresses').query().orderBy('id')
    return inertia.render('settings/addresses', {
      addresses: AddressTransformer.transform(addresses),
      limit: config.addresses,
    })
  }

  async store({ auth, bouncer, request, response, session, i18n }: HttpContext) {
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', user)
    const address = await user.addAddress(await request.validateUsing(addressValidator))
    const message = address ? 'settings.addresses.added' : 'settings.addresses.full'
    session.flash(address ? 'success' : 'error', i18n.t(message, { limit: config.addresses }))
    return response.redirect('/settings/addresses')
  }

  async update(ctx: HttpContext) {
    const address = await this.find(ctx)
    await address.merge(await ctx.request.validateUsing(addressValidator)).save()
    return this.done(ctx, 'settings.addresses.saved')
  }

  async destroy(ctx: HttpContext) {
    const address = await this.find(ctx)
    await address.remove()
    return this.done(ctx, 'settings.addresses.removed')
  }

  private async find({ auth, bouncer, params }: HttpContext) {
    const user = auth.getUserOrFail()
    const address = await user.related('addresses').query().where('id', params.id).firstOrFail()
    await bouncer.with(AddressPolicy).authorize('manage', address)
    return address
  }

  private done({ session, i18n, response }: HttpContext, message: string) {
    session.flash('success', i18n.t(message))
    return response.redirect('/settings/addresses')
  }
}
