import type { HttpContext } from '@adonisjs/core/http'
import { profileShown } from '#controllers/api/profiles/support'
import { self, showAvatar } from '#controllers/settings/support'
import { describes } from '#openapi/description'
import { avatarValidator } from '#validators/accounts/profile'

export default class AvatarsController {
  @describes({
    tag: 'People',
    summary: 'Show a photo beside your nickname',
    description: 'A completed upload of the purpose `avatar`.',
    body: avatarValidator,
  })
  async update(ctx: HttpContext) {
    await showAvatar(ctx)
    return profileShown(ctx, ctx.auth.getUserOrFail())
  }

  @describes({ tag: 'People', summary: 'Take the photo beside your nickname away', status: 204 })
  async destroy(ctx: HttpContext): Promise<void> {
    const user = await self(ctx)
    await user.showNothing()
    ctx.response.noContent()
  }
}
