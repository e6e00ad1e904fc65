import i18nManager from '@adonisjs/i18n/services/main'
import type { Question, Titled } from '../contract.js'
import { mostTelling, sentencesOf } from './sentences.js'

/** A sentence that says how many fit, and for each one the sentence of its text that tells most. */
export async function* answerTo({ locale, listings, nearest }: Question): AsyncGenerator<string> {
  const i18n = i18nManager.locale(locale)
  const shown = listings.length > 0 ? listings : nearest
  if (listings.length > 0) yield i18n.t('ai.answer.found', { count: listings.length })
  else if (nearest.length > 0) yield i18n.t('ai.answer.nearest')
  else yield i18n.t('ai.answer.nothing')
  for (const listing of shown) {
    yield ` ${i18n.t('ai.answer.one', { mark: `[[${listing.id}]]`, says: tellingOf(listing) })}`
  }
}

function tellingOf({ text, title }: Titled): string {
  const sentences = sentencesOf(text).filter((sentence) => sentence !== title)
  return mostTelling(sentences, 1)[0] ?? title
}
