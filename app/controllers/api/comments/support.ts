import type { HttpContext } from '@adonisjs/core/http'
import type Comment from '#models/comment'
import CommentTransformer from '#transformers/comment_transformer'

/** A comment that was just written. */
export async function commentShown(ctx: HttpContext, comment: Comment) {
  await comment.load((relations) => {
    relations.load('author', (author) => void author.preload('avatar')).load('listing')
  })
  ctx.response.status(201)
  const onlooker = { hostId: comment.listing.hostId, userId: ctx.auth.user?.id }
  return ctx.serialize(CommentTransformer.transform(comment, onlooker))
}
