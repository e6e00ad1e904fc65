import i18nManager from '@adonisjs/i18n/services/main'
import type { Summarising } from '../contract.js'
import { mostTelling, sentencesOf } from './sentences.js'

const QUOTES = 2

/** The averages, and the sentences of the reviews in which most of them agree. */
export function summaryOf({ kind, locale, reviews }: Summarising): string {
  const i18n = i18nManager.locale(locale)
  const scores = i18n.t(`ai.summary.${kind}`, {
    count: reviews.length,
    gear: average(reviews.map(({ gear }) => gear)),
    kindness: average(reviews.map(({ kindness }) => kindness)),
    response: average(reviews.map(({ response }) => response)),
  })
  const quotes = mostTelling(
    reviews.flatMap(({ text }) => sentencesOf(text)),
    QUOTES
  )
  return [
    scores,
    ...quotes.map((quote) => i18n.t('ai.summary.quote', { quote: quotable(quote) })),
  ].join(' ')
}

/** Within quotation marks of ours there are none of others. */
function quotable(sentence: string): string {
  return sentence.replace(/["“”„«»「」『』]/gu, "'")
}

function average(scores: number[]): string {
  return (scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(1)
}
