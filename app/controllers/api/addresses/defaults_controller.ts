import type { HttpContext } from '@adonisjs/core/http'
import { ownAddress } from '#controllers/settings/support'
import { describes } from '#openapi/description'
import AddressTransformer from '#transformers/address_transformer'

export default class DefaultsController {
  @describes({ tag: 'People', summary: 'Make an address the default' })
  async update(ctx: HttpContext) {
    const address = await ownAddress(ctx)
    await address.makeDefault()
    return ctx.serialize(AddressTransformer.transform(address))
  }
}
