import type { HttpContext } from '@adonisjs/core/http'
import { publicListing } from '#controllers/listings/support'
import Comment from '#models/comment'
import Listing from '#models/listing'
import type User from '#models/user'
import { commentValidator } from '#validators/comment'

export async function ask(ctx: HttpContext): Promise<Comment> {
  const listing = await publicListing(ctx)
  await ctx.bouncer.with('CommentPolicy').authorize('create')
  const said = await ctx.request.validateUsing(commentValidator)
  return listing.comment(ctx.auth.getUserOrFail(), said)
}

export async function answer(ctx: HttpContext): Promise<Comment> {
  const question = await findQuestion(ctx.params.ulid)
  await ctx.bouncer.with('CommentPolicy').authorize('answer')
  const said = await ctx.request.validateUsing(commentValidator)
  return question.answer(ctx.auth.getUserOrFail(), said)
}

export async function removeOwn({ auth, bouncer, params }: HttpContext): Promise<Comment> {
  const comment = await auth
    .getUserOrFail()
    .related('comments')
    .query()
    .where('ulid', params.ulid)
    .firstOrFail()
  await bouncer.with('CommentPolicy').authorize('remove', comment)
  return comment.remove()
}

/** Under a listing that everybody sees, or that is this person's own. */
export function findQuestion(ulid: string, person?: User): Promise<Comment> {
  const listings = Listing.query()
    .withScopes((scopes) => scopes.visibleTo(person))
    .select('listings.id')
  return Comment.query()
    .where('ulid', ulid)
    .whereIn('listingId', listings)
    .preload('listing')
    .firstOrFail()
}
