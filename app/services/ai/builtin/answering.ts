import i18nManager from '@adonisjs/i18n/services/main'
import type { Question, Titled } from '../contract.js'
import { likeness, mostTelling, pairsOf, sentencesOf } from './sentences.js'
import { soughtWords } from './words.js'

/** `Fee: …`, as listings are described to models: true, but no sentence. */
const LABELLED = /^[\p{L} ]{1,12}: /u

/** A sentence that says how many fit, and for each one the sentence of its text that tells most. */
export async function* answerTo(asked: Question): AsyncGenerator<string> {
  const { question, locale, listings, nearest } = asked
  const i18n = i18nManager.locale(locale)
  const shown = listings.length > 0 ? listings : nearest
  if (listings.length > 0) yield i18n.t('ai.answer.found', { count: listings.length })
  else if (nearest.length > 0) yield i18n.t('ai.answer.nearest')
  else yield i18n.t('ai.answer.nothing')
  for (const listing of shown) {
    const says = tellingOf(listing, question)
    yield `\n${i18n.t('ai.answer.one', { mark: `[[${listing.id}]]`, says })}`
  }
}

/** What answers the question, or else what says most of the rest. */
function tellingOf({ text, title }: Titled, question: string): string {
  const sentences = sentencesOf(text).filter(
    (sentence) => sentence !== title && !LABELLED.test(sentence)
  )
  const sought = pairsOf(soughtWords(question).join(' '))
  const [best] = sentences
    .map((sentence) => ({ sentence, said: likeness(sought, pairsOf(sentence)) }))
    .filter(({ said }) => said > 0)
    .sort((one, other) => other.said - one.said)
  return best?.sentence ?? mostTelling(sentences, 1)[0] ?? title
}
