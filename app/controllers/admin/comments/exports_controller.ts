import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#controllers/admin/lists'
import { COMMENTS } from '#models/admin/comments'
import ContentPolicy from '#policies/admin/content_policy'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(ContentPolicy).authorize('view')
    return sendFile(ctx, COMMENTS, {
      id: ({ ulid }) => ulid,
      text: ({ text }) => text,
      kind: ({ parentId }, { i18n }) =>
        i18n.t(`admin.comments.kind.${parentId === null ? 'question' : 'answer'}`),
      author: ({ author }) => author.nickname,
      listing: ({ listing }) => listing.title,
      state: ({ state }, { i18n }) => i18n.t(`admin.comments.state.${state}`),
      writtenAt: ({ createdAt }) => createdAt.toISO(),
    })
  }
}
