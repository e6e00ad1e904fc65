import type { Filters } from '#models/listing/filters'
import { filteredTables, filterConditions } from '#models/listing/scan'
import { join, sql, where, type Sql } from '#models/listing/sql'
import clock from '#services/clock'
import reading from '#services/reading/reading'
import { soughtIn, type Sought } from './sought.js'

/** How many of the best by bigrams are looked at word by word, for each one wanted. */
const LOOKED_AT = 4
const TITLE = 2
/** Another name of the same thing, beside the word itself. */
const ALIKE = 0.8

/**
 * Ids of listings that say any of the words, those that say most first: whole words before pieces
 * of them, rare words before common ones, the title before the text.
 */
export async function byKeyword(words: string[], filters: Filters, k: number): Promise<number[]> {
  if (words.length === 0) return []
  const sought = await soughtIn(words)
  const statement = ranked(sought, filters, k)
  const [rows]: [{ id: number }[]] = await reading.rawQuery(statement.sql, statement.bindings)
  return rows.map(({ id }) => id)
}

function ranked(sought: Sought, filters: Filters, k: number): Sql {
  const matching = sql('MATCH (texts.tokens) AGAINST (? IN BOOLEAN MODE)', sought.tokens.join(' '))
  return join(
    [
      sql('SELECT id FROM (SELECT page.id, page.tokens,'),
      saying(sought),
      sql('AS says FROM (SELECT l.id,'),
      matching,
      sql(`AS tokens FROM listing_texts texts ${filteredTables('texts.listing_id', filters)}`),
      where([matching, ...filterConditions(filters, clock.now())]),
      sql(`ORDER BY tokens DESC, l.id DESC LIMIT ${k * LOOKED_AT}) page`),
      sql('STRAIGHT_JOIN listing_texts texts ON texts.listing_id = page.id) scored'),
      sql(`WHERE says > 0 ORDER BY says DESC, tokens DESC, id DESC LIMIT ${k}`),
    ],
    ' '
  )
}

/** How much of what is sought a listing says. More than half of a word's pieces count a little. */
function saying({ words }: Sought): Sql {
  const points = words.map(({ word, weight, others }) => {
    const pieces = piecesOf(word).map((piece) => has('text', [piece]))
    const steps = [
      { says: has('title', [word]), points: TITLE },
      { says: has('title', others), points: TITLE * ALIKE },
      { says: has('text', [word]), points: 1 },
      { says: has('text', others), points: ALIKE },
    ]
    return join(
      [
        sql('? * CASE', weight),
        ...steps.flatMap((step) => [sql('WHEN'), step.says, sql(`THEN ${step.points}`)]),
        sql('ELSE GREATEST(0, ('),
        join(pieces, ' + '),
        sql(`) / ${pieces.length} - 0.5) END`),
      ],
      ' '
    )
  })
  return join([sql('('), join(points, ' + '), sql(')')], '')
}

function has(part: 'title' | 'text', names: string[]): Sql {
  if (names.length === 0) return sql('FALSE')
  const each = names.map((name) =>
    sql(`texts.${part} LIKE ? ESCAPE '!'`, `%${name.replace(/[!%_]/g, '!$&')}%`)
  )
  return join([sql('('), join(each, ' OR '), sql(')')], '')
}

function piecesOf(word: string): string[] {
  const characters = [...word]
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, at) => characters[at] + character)
}
