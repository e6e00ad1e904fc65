import type { HttpContext } from '@adonisjs/core/http'
import { KEPT_BY_NOBODY, sendPhoto } from '#controllers/photos/sending'
import { findPhoto } from '#controllers/photos/support'
import { forbidden } from '#exceptions/token'
import { abilitiesToSee, mayUse } from '#models/access_token/abilities'
import type { Holder } from '#models/access_token/exporting'
import type Upload from '#models/upload'
import { describes } from '#openapi/description'
import UploadPolicy from '#policies/upload_policy'

export default class PhotosController {
  @describes({
    tag: 'Photos',
    summary: 'See a photo',
    description:
      'Where the photos of a rental and of a chat are, for its parties: in answers their addresses lead here. Those of a ' +
      'rental want `reservations:read` or `reservations:write`, those of a chat `chat`. `size` is `card`, `full` or ' +
      '`original`; of an avatar it is `avatar`.',
    answersPhoto: true,
  })
  async show(ctx: HttpContext): Promise<void> {
    const upload = await findPhoto(ctx)
    await ctx.bouncer.with(UploadPolicy).authorize('view', upload)
    refuseUnlessGoodFor(upload, ctx)
    await sendPhoto(ctx, upload, KEPT_BY_NOBODY)
  }
}

/** A program that was let into the rentals alone sees nothing of the chats, and the other way round. */
function refuseUnlessGoodFor({ purpose }: Upload, ctx: HttpContext) {
  const needed = abilitiesToSee(purpose)
  const holder = ctx.auth.use('api').getUserOrFail() as Holder
  const isGood = needed.some((ability) => mayUse(holder, holder.currentAccessToken, ability))
  if (needed.length > 0 && !isGood) throw forbidden(ctx, needed)
}
