import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import Comment from '#models/comment'
import { booking } from '#models/reservation/transaction'
import type User from '#models/user'

type Apply = (comment: Comment) => unknown

/**
 * Changes a comment as it is now, under its lock: two who change it at once do so one after the other.
 * @returns the comment as it is then
 */
export async function change(
  comment: Comment,
  apply: Apply,
  client?: TransactionClientContract
): Promise<Comment> {
  const work = async (trx: TransactionClientContract) => {
    const locked = await lockComment(trx, comment.id)
    apply(locked)
    await locked.save()
    return locked
  }
  return client ? work(client) : booking(work)
}

/** @throws {RefusalException} `ownContent`: nobody acts as staff on what is their own */
export async function moderate(
  comment: Comment,
  by: User | null,
  apply: Apply,
  client?: TransactionClientContract
): Promise<Comment> {
  if (by?.id === comment.authorId) throw new RefusalException('ownContent', {})
  return change(comment, apply, client)
}

export function lockComment(trx: TransactionClientContract, id: number): Promise<Comment> {
  return Comment.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
}
