import i18nManager from '@adonisjs/i18n/services/main'
import { BaseMail } from '@adonisjs/mail'
import { appUrl } from '#config/app'
import type { Section } from '#models/notification/sections'
import type User from '#models/user'
import { unsubscribeLink } from '#services/notifications/unsubscribe_links'

/** What a letter about a notification says, in the language of its reader. */
export interface LetterWords {
  subject: string
  lead: string
  note: string
  action: string
  path: string
}

/** One look for all letters that people may turn off: why it came, and how to have no more of them. */
export default class NotificationMail extends BaseMail {
  constructor(
    private reader: User,
    private section: Section,
    private words: LetterWords
  ) {
    super()
  }

  prepare() {
    const { reader, section, words } = this
    const i18n = i18nManager.locale(reader.locale)
    const unsubscribe =
      section === 'essential' ? null : unsubscribeLink({ userId: reader.id, section })
    const shown = {
      locale: reader.locale,
      brand: i18n.t('common.brand'),
      ...words,
      link: new URL(words.path, appUrl).href,
      code: null,
      why: i18n.t(`notices.why.${section}`),
      unsubscribe,
      stop: i18n.t('notices.stop', { section: i18n.t(`notifications.sections.${section}`) }),
      footer: i18n.t('mail.footer'),
    }
    this.message
      .to(reader.email)
      .subject(`[${shown.brand}] ${shown.subject}`)
      .htmlView('mails/account_html', shown)
      .textView('mails/account_text', shown)
    if (unsubscribe) this.message.listUnsubscribe(unsubscribe, { oneClick: true })
  }
}
