import { ulid } from 'ulid'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import { blocksAmong, pairKey } from '#models/chat_room/standing'
import Comment from '#models/comment'
import { lockComment } from '#models/comment/changing'
import { noticesOf } from '#models/comment/notices'
import Listing from '#models/listing'
import { tell } from '#models/notification/telling'
import { booking } from '#models/reservation/transaction'
import type User from '#models/user'
import clock from '#services/clock'

/** `clientId` names one press of the button: the same one sent again answers like the first. */
export interface Said {
  text: string
  clientId?: string
}

interface Place {
  listingId: number
  questionId: number | null
}

/**
 * A question under a listing that the person may see.
 * @throws {RefusalException} `notInGoodStanding`, `commentsClosed`
 */
export function comment(listing: Listing, person: User, said: Said): Promise<Comment> {
  return write({ listingId: listing.id, questionId: null }, person, said)
}

/**
 * An answer to a question that is still to be seen.
 * @throws {RefusalException} `notInGoodStanding`, `commentsClosed`, `commentGone`, `answerToAnswer`
 */
export function answer(question: Comment, person: User, said: Said): Promise<Comment> {
  return write({ listingId: question.listingId, questionId: question.id }, person, said)
}

async function write(place: Place, person: User, said: Said): Promise<Comment> {
  try {
    return await booking(async (trx) => {
      const written = await find(person, said, trx)
      return written ?? (await store(trx, place, person, said))
    })
  } catch (error) {
    const first = isRepeated(error) ? await find(person, said) : null
    if (first) return first
    throw error
  }
}

async function find(person: User, { clientId }: Said, client?: TransactionClientContract) {
  if (!clientId) return null
  return Comment.query({ client }).where({ authorId: person.id, clientId }).first()
}

async function store(
  trx: TransactionClientContract,
  { listingId, questionId }: Place,
  person: User,
  { text, clientId }: Said
): Promise<Comment> {
  if (!person.isInGoodStanding()) throw new RefusalException('notInGoodStanding', {})
  const question = questionId === null ? null : await lockComment(trx, questionId)
  if (question) refuseUnanswerable(question)
  const listing = await Listing.findOrFail(listingId, { client: trx })
  const blocks = await blocksAmong(trx, [
    person.id,
    listing.hostId,
    question?.authorId ?? listing.hostId,
  ])
  if (blocks.has(pairKey(listing.hostId, person.id))) {
    throw new RefusalException('commentsClosed', {})
  }

  const now = clock.now()
  const name = ulid(now.toMillis())
  const written = await Comment.create(
    {
      ulid: name,
      listingId,
      authorId: person.id,
      parentId: questionId,
      clientId: clientId ?? name,
      text,
      hiddenAt: null,
      deletedAt: null,
      createdAt: now,
    },
    { client: trx }
  )
  await tell(trx, noticesOf(written, { listing, question, blocks }))
  return written
}

function refuseUnanswerable(question: Comment) {
  if (question.parentId !== null) throw new RefusalException('answerToAnswer', {})
  if (question.state !== 'shown') throw new RefusalException('commentGone', {})
}

function isRepeated(error: unknown): boolean {
  const { errno, sqlMessage } = Object(error) as { errno?: number; sqlMessage?: string }
  return errno === 1062 && Boolean(sqlMessage?.includes('comments_once'))
}
