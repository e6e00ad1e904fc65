import i18nManager from '@adonisjs/i18n/services/main'
import { BaseMail } from '@adonisjs/mail'
import { appUrl } from '#config/app'

export interface Letter {
  to: string
  locale: string
  /** Names the words in `mail.json`: subject, lead, note. */
  kind: string
  values?: Record<string, string | number>
  /** Digits to read off, shown large. */
  code?: string
  /** A path of this site that the button leads to. */
  path?: string
}

/** Every letter about an account: one layout, words from `mail.json`, as HTML and as text. */
export default class AccountMail extends BaseMail {
  constructor(private letter: Letter) {
    super()
  }

  prepare() {
    const { to, locale, kind, values, code, path } = this.letter
    const i18n = i18nManager.locale(locale)
    const word = (name: string) => i18n.t(`mail.${kind}.${name}`, values)
    const shown = {
      locale,
      brand: i18n.t('common.brand'),
      subject: word('subject'),
      lead: word('lead'),
      note: word('note'),
      action: path ? word('action') : null,
      link: path ? new URL(path, appUrl).href : null,
      code: code ?? null,
      why: null,
      unsubscribe: null,
      footer: i18n.t('mail.footer'),
    }
    this.message
      .to(to)
      .subject(`[${shown.brand}] ${shown.subject}`)
      .htmlView('mails/account_html', shown)
      .textView('mails/account_text', shown)
  }
}
