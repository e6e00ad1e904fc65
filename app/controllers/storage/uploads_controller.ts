import { receive } from '#controllers/storage/receiving'
import type { HttpContext } from '@adonisjs/core/http'

export default class UploadsController {
  async update(ctx: HttpContext) {
    await receive(ctx)
    return ctx.response.noContent()
  }
}
