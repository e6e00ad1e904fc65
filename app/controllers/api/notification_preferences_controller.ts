import type { HttpContext } from '@adonisjs/core/http'
import { choosePreferences, self } from '#controllers/settings/support'
import { preferencesOf } from '#models/notification/preferences'
import { describes } from '#openapi/description'
import { preferencesValidator } from '#validators/notification'

export default class NotificationPreferencesController {
  @describes({ tag: 'Notifications', summary: 'Read what you want to hear of' })
  async show(ctx: HttpContext) {
    const user = await self(ctx)
    return { data: await preferencesOf(user.id) }
  }

  @describes({
    tag: 'Notifications',
    summary: 'Choose what you want to hear of',
    description: 'Sections that are not named stay as they are.',
    body: preferencesValidator,
  })
  async update(ctx: HttpContext) {
    const user = await choosePreferences(ctx)
    return { data: await preferencesOf(user.id) }
  }
}
