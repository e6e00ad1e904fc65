import type { HttpContext } from '@adonisjs/core/http'
import type Comment from '#models/comment'
import { threadOf, threadsOf } from '#models/comment/list'
import type Listing from '#models/listing'
import ThreadTransformer from '#transformers/thread_transformer'

/** A page of a listing's comments, and the thread that the address asks for, wherever it stands. */
export async function commentsPage(listing: Listing, { auth, inertia, request }: HttpContext) {
  const onlooker = { hostId: listing.hostId, userId: auth.user?.id }
  const { comment, comments } = request.qs()
  const [{ rows, next }, thread] = await Promise.all([
    threadsOf(listing.id, comments),
    threadOf(listing.id, comment),
  ])
  return {
    comments: inertia.scroll(ThreadTransformer.paginate(rows, {}, onlooker), () => ({
      pageName: 'comments',
      currentPage: null,
      previousPage: null,
      nextPage: next,
    })),
    thread: thread && ThreadTransformer.transform(thread, onlooker),
  }
}

/** Back to the listing, which is asked for the thread that changed. */
export function backTo(comment: Comment, { i18n, response, session }: HttpContext, done: string) {
  session.flash('success', i18n.t(`comments.done.${done}`))
  return response
    .redirect()
    .withQs({ comment: comment.ulid })
    .toRoute('listings.show', { id: comment.listingId })
}
