import db from '@adonisjs/lucid/services/db'
import config from '#config/comments'
import Comment from '#models/comment'
import { decodeCursor, encodeCursor } from '#models/listing/cursor'

/** A question with its first answers, the oldest first. */
export interface Thread {
  question: Comment
  answers: Comment[]
  /** The cursor of more answers, null when these are all. */
  next: string | null
}

export interface ThreadPage {
  rows: Thread[]
  next: string | null
}

interface Place {
  id: number
  parentId: number
}

/** Not EXISTS: the server would read all answers of the shop into a table of its own first. */
const ANSWERED = `(SELECT a.id FROM comments a
  WHERE a.parent_id = q.id AND a.is_visible = 1 LIMIT 1) IS NOT NULL`

/**
 * A page of a listing's questions, the latest first. What was deleted or hidden keeps its place while
 * there are answers to it. Ids are read off an index first: five queries, however many.
 */
export async function threadsOf(
  listingId: number,
  after?: unknown,
  size: number = config.questions
): Promise<ThreadPage> {
  const before = decodeCursor(after, 'questions')?.id
  const [found]: [{ id: number }[]] = await db.rawQuery(
    `SELECT q.id FROM comments q
     WHERE q.listing_id = ? AND q.is_answer = 0 ${before ? 'AND q.id < ?' : ''}
       AND (q.is_visible = 1 OR ${ANSWERED})
     ORDER BY q.id DESC LIMIT ${size + 1}`,
    before ? [listingId, before] : [listingId]
  )
  const ids = found.slice(0, size).map(({ id }) => id)
  const next = found.length > size ? cursorAt(ids.at(-1)!, 'questions') : null
  return { rows: await threads(ids), next }
}

/** The thread of a comment by its name, with that comment in it; null when nothing of it is to be seen. */
export async function threadOf(listingId: number, ulid: unknown): Promise<Thread | null> {
  if (typeof ulid !== 'string') return null
  const named = await Comment.query().where({ ulid, listingId }).first()
  if (!named) return null
  const [thread] = await threads([named.parentId ?? named.id], named)
  const isEmpty = thread.question.state !== 'shown' && thread.answers.length === 0
  return isEmpty ? null : thread
}

/** More answers to a question, the oldest first. */
export async function answersOf(
  question: Comment,
  after?: unknown,
  size: number = config.moreAnswers
) {
  const query = Comment.query()
    .withScopes((scopes) => scopes.visible())
    .where('parentId', question.id)
    .orderBy('id')
    .limit(size + 1)
    .preload('author', (author) => void author.preload('avatar'))
  const cursor = decodeCursor(after, 'answers')
  if (cursor) void query.where('id', '>', cursor.id)
  const found = await query
  const rows = found.slice(0, size)
  return { rows, next: found.length > size ? cursorAt(rows.at(-1)!.id, 'answers') : null }
}

async function threads(questionIds: number[], named?: Comment): Promise<Thread[]> {
  if (questionIds.length === 0) return []
  const places = await firstAnswers(questionIds)
  const shown = questionIds.map((id) => {
    const all = places.filter(({ parentId }) => parentId === id)
    const first = all.slice(0, config.answers).map((place) => place.id)
    const isMore = all.slice(config.answers).some((place) => place.id !== named?.id)
    const isFarther = named?.parentId === id && named.state === 'shown' && !first.includes(named.id)
    return {
      id,
      answers: isFarther ? [...first, named.id] : first,
      next: isMore ? cursorAt(first.at(-1)!, 'answers') : null,
    }
  })
  const rows = await commentsOf(shown.flatMap(({ id, answers }) => [id, ...answers]))
  return shown.map(({ id, answers, next }) => ({
    question: rows.get(id)!,
    answers: answers.map((answer) => rows.get(answer)!),
    next,
  }))
}

/** Two more than are shown: whether one is left over may not hang on the one that was asked for. */
async function firstAnswers(questionIds: number[]): Promise<Place[]> {
  const each = `(SELECT id, parent_id AS parentId FROM comments
    WHERE parent_id = ? AND is_visible = 1 ORDER BY id LIMIT ${config.answers + 2})`
  const [rows] = await db.rawQuery(questionIds.map(() => each).join(' UNION ALL '), questionIds)
  const places: Place[] = rows
  return places.toSorted((one, other) => one.id - other.id)
}

async function commentsOf(ids: number[]): Promise<Map<number, Comment>> {
  const rows = await Comment.query()
    .whereIn('id', ids)
    .preload('author', (author) => void author.preload('avatar'))
  return new Map(rows.map((row) => [row.id, row]))
}

function cursorAt(id: number, list: 'questions' | 'answers'): string {
  return encodeCursor({ value: null, id }, list)
}
