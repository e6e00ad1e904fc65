import type { HttpContext } from '@adonisjs/core/http'
import { blockDays, unblockDays } from '#controllers/hosting/blocking'
import { describes } from '#openapi/description'
import { blockValidator } from '#validators/block'

export default class ListingBlocksController {
  @describes({
    tag: 'Listings',
    summary: 'Keep days for yourself',
    description:
      'Every unit that is free then; `leftBooked` are the numbers of those that are rented.',
    body: blockValidator,
    status: 201,
    refusals: [403, 409],
  })
  async store(ctx: HttpContext) {
    const { block, leftBooked } = await blockDays(ctx)
    ctx.response.status(201)
    const { id, startDate, endDate, note } = block
    return { data: { block: { id, startDate, endDate, note }, leftBooked } }
  }

  @describes({ tag: 'Listings', summary: 'Give blocked days back', status: 204, refusals: [403] })
  async destroy(ctx: HttpContext): Promise<void> {
    await unblockDays(ctx)
    ctx.response.noContent()
  }
}
