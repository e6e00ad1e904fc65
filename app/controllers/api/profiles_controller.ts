import type { HttpContext } from '@adonisjs/core/http'
import { profileShown } from '#controllers/api/profiles/support'
import { saveProfile, self } from '#controllers/settings/support'
import { describes } from '#openapi/description'
import { profileValidator } from '#validators/accounts/profile'

export default class ProfilesController {
  @describes({ tag: 'People', summary: 'Read your profile' })
  async show(ctx: HttpContext) {
    return profileShown(ctx, await self(ctx))
  }

  @describes({ tag: 'People', summary: 'Change your profile', body: profileValidator })
  async update(ctx: HttpContext) {
    return profileShown(ctx, await saveProfile(ctx))
  }
}
