import type { I18n } from '@adonisjs/i18n'
import { BaseTransformer } from '@adonisjs/core/transformers'
import type Notification from '#models/notification'
import type User from '#models/user'
import { headlineOf } from '#services/notifications/words'

/** One line of the bell, in words. It needs nothing of what it leads to, which may be gone. */
export default class NotificationTransformer extends BaseTransformer<Notification> {
  constructor(
    resource: Notification,
    private reader: User,
    private i18n: I18n
  ) {
    super(resource)
  }

  toObject() {
    const { actor, createdAt, data, readAt, traits, path } = this.resource
    const names = { reader: this.reader.nickname, other: actor?.nickname ?? null }
    return {
      ...this.pick(this.resource, ['ulid', 'kind']),
      headline: headlineOf(this.resource, names, this.i18n),
      about: typeof data.title === 'string' ? data.title : null,
      section: traits.section,
      path,
      at: createdAt.toISO()!,
      isRead: readAt !== null,
    }
  }
}
