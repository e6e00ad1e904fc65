import { middleware } from '#start/kernel'
import { throttleComments } from '#start/limiter'
import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/

router
  .get('/comments/:ulid/answers', [controllers.comments.Answers, 'index'])
  .where('ulid', ULID)
  .as('comments.answers.index')

router
  .group(() => {
    router
      .post('/listings/:id/comments', [controllers.listings.Comments, 'store'])
      .where('id', router.matchers.number())
      .as('listings.comments.store')
      .use(throttleComments)
    router
      .post('/comments/:ulid/answers', [controllers.comments.Answers, 'store'])
      .where('ulid', ULID)
      .as('comments.answers.store')
      .use(throttleComments)
    router
      .delete('/comments/:ulid', [controllers.Comments, 'destroy'])
      .where('ulid', ULID)
      .as('comments.destroy')
    router
      .post('/reviews/:ulid/reply', [controllers.reviews.Replies, 'store'])
      .where('ulid', ULID)
      .as('reviews.reply.store')
      .use(throttleComments)
  })
  .use(middleware.auth())
