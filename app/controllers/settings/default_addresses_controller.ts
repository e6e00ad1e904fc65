import type { HttpContext } from '@adonisjs/core/http'
import AddressPolicy from '#policies/address_policy'

export default class DefaultAddressesController {
  async store({ auth, bouncer, params, response, session, i18n }: HttpContext) {
    const user = auth.getUserOrFail()
    const address = await user.related('addresses').query().where('id', params.id).firstOrFail()
    await bouncer.with(AddressPolicy).authorize('manage', address)
    await address.makeDefault()
    session.flash('success', i18n.t('settings.addresses.default_set'))
    return response.redirect('/settings/addresses')
  }
}
