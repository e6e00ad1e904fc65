import type { HttpContext } from '@adonisjs/core/http'
import config from '#config/accounts'
import { addAddress, changeAddress, ownAddress, self } from '#controllers/settings/support'
import Problem from '#exceptions/problem'
import { describes } from '#openapi/description'
import AddressTransformer from '#transformers/address_transformer'
import { addressValidator } from '#validators/accounts/profile'

export default class AddressesController {
  @describes({ tag: 'People', summary: 'List your addresses' })
  async index(ctx: HttpContext) {
    const user = await self(ctx)
    const addresses = await user.related('addresses').query().orderBy('id')
    return ctx.serialize(AddressTransformer.transform(addresses))
  }

  @describes({
    tag: 'People',
    summary: 'Add an address',
    description: 'The first one is the default.',
    body: addressValidator,
    status: 201,
    refusals: [409],
  })
  async store(ctx: HttpContext) {
    const address = await addAddress(ctx)
    if (!address) {
      const detail = ctx.i18n.t('settings.addresses.full', { limit: config.addresses })
      throw new Problem(409, 'too-many-addresses', { detail })
    }
    ctx.response.status(201)
    return ctx.serialize(AddressTransformer.transform(address))
  }

  @describes({ tag: 'People', summary: 'Change an address', body: addressValidator })
  async update(ctx: HttpContext) {
    return ctx.serialize(AddressTransformer.transform(await changeAddress(ctx)))
  }

  @describes({
    tag: 'People',
    summary: 'Delete an address',
    description: 'The default passes on to the oldest that is left.',
    status: 204,
  })
  async destroy(ctx: HttpContext): Promise<void> {
    const address = await ownAddress(ctx)
    await address.remove()
    ctx.response.noContent()
  }
}
