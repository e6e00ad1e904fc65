import i18nManager from '@adonisjs/i18n/services/main'
import type { I18n } from '@adonisjs/i18n'
import type { HttpContext } from '@adonisjs/core/http'

/** The person's language, also when the error came before it was known. */
export function languageOf({ i18n }: Partial<HttpContext>): I18n {
  return i18n ?? i18nManager.locale(i18nManager.defaultLocale)
}
