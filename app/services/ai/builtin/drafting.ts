import i18nManager from '@adonisjs/i18n/services/main'
import { checkedDraft } from '../checking.js'
import type { Draft, Drafting, Locale } from '../contract.js'
import { amountsIn, withoutAmounts } from './amounts.js'
import { embeddingOf } from './embedding.js'
import { isTelling, soughtWords, wordsOf } from './words.js'

/**
 * Below this the nearest name is a guess, and a guess is no draft. Of the demo shop's 85 titles 46 reach
 * it, and 44 of those find their own category; at 0.3 it is 66 and 56.
 */
const LEAST_ALIKE = 0.4

/** What goes with the gear, and is not the gear. */
const EXTRA = /^(?:옵션|추가|options?|extras?)(?=[\s:]|$)/iu

/** More than lone letters of Korean, which stand for laughter. */
const SPELT = /[[\p{L}\p{N}]--[\u1100-\u11ff\u3131-\u318e]]/v

/**
 * What the note says, put where it belongs: its first sentence is the title, amounts that it names are
 * the fee and the deposit, and the leaf whose name is nearest the category. Of photos the rules tell
 * the colours and nothing else: neither what is shown nor options. The rest is null; what other
 * listings ask is not known here (`app/models/listing/drafting/` looks there).
 */
export async function draftOf(asked: Drafting): Promise<Draft> {
  const note = asked.note.trim()
  const title = titleIn(note)
  return checkedDraft(
    {
      title,
      content: [note, await coloursIn(asked)].filter((part) => part !== '').join('\n\n'),
      categoryId: nearest(title, asked.categories),
      ...amountsIn(note),
      options: [],
    },
    asked
  )
}

/**
 * How near each category's name is to what a text says of gear, 0 to 1, nearest first; those that are
 * not near are left out.
 */
export function categoriesNear(text: string, categories: Drafting['categories'], least: number) {
  if (!saysSomething(text)) return []
  const vector = embeddingOf(soughtWords(text).join(' ') || text)
  return categories
    .map(({ id, path }) => ({ id, alike: product(vector, embeddingOf(path)) }))
    .filter(({ alike }) => alike >= least)
    .sort((one, other) => other.alike - one.alike)
}

/** Whether a word is there that could be of gear: neither pictures, nor 'ㅋㅋ', nor greetings alone. */
export function saysSomething(text: string): boolean {
  return wordsOf(soughtWords(text).join(' ') || text).some(
    (word) => isTelling(word) && SPELT.test(word)
  )
}

function titleIn(note: string): string {
  const [sentence] = note.split(/\n|(?<=[.!?])\s/u)
  const parts = withoutAmounts(sentence)
    .split(/,(?!\d)/u)
    .map((part) => part.replace(/^[\s/·-]+|[\s.!/·:-]+$/gu, ''))
  return parts.find((part) => [...part].length >= 2 && !EXTRA.test(part)) ?? ''
}

/** The library is loaded by the first photo. */
async function coloursIn({ photos, locale }: Drafting): Promise<string> {
  if (photos.length === 0) return ''
  const { coloursOf } = await import('./colours.js')
  const colours = await coloursOf(photos)
  return colours.length > 0 ? sayColours(colours, locale) : ''
}

function sayColours(colours: string[], locale: Locale): string {
  const i18n = i18nManager.locale(locale)
  const names = colours.map((colour) => i18n.t(`ai.draft.colour.${colour}`)).join(', ')
  return i18n.t('ai.draft.colours', { names })
}

function nearest(title: string, categories: Drafting['categories']): number | null {
  if (title === '') return null
  return categoriesNear(title, categories, LEAST_ALIKE)[0]?.id ?? null
}

function product(one: number[], other: number[]): number {
  return one.reduce((sum, number, at) => sum + number * other[at], 0)
}
