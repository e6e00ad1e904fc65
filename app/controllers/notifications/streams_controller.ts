import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import config from '#config/notifications'
import NotificationPolicy from '#policies/notification_policy'
import { handleIn } from '#services/accounts/sign_ins'
import live from '#services/live/live'
import { revisionValidator } from '#validators/notification'

/**
 * One request opens the stream, names its channel and is authorised for it, so that it does not matter which
 * process it comes to. The address keeps the revision of its first opening; what a browser got since then
 * it says in Last-Event-ID.
 */
export default class StreamsController {
  async show({ auth, bouncer, request, response, session }: HttpContext) {
    const user = auth.getUserOrFail()
    const { channel } = request.qs()
    await bouncer.with(NotificationPolicy).authorize('listen', channel)
    if (live.countOf(user.id) >= config.streams.perPerson) throw tooMany()
    const seen = await seenBy(request)
    await live.open({
      request: request.request,
      response: response.response,
      holder: {
        userId: user.id,
        epoch: user.sessionEpoch,
        session: handleIn(session),
      },
      after: seen.length > 0 ? Math.max(...seen) : null,
    })
  }
}

/** What the client has, as far as it can be read: one that says nonsense hears how things stand, and no more. */
async function seenBy(request: HttpContext['request']): Promise<number[]> {
  const said = [request.qs().after, request.header('last-event-id')]
  const read = await Promise.all(
    said.map((revision) => revisionValidator.tryValidate({ revision }))
  )
  return read.flatMap(([, valid]) => (valid ? [valid.revision] : []))
}

function tooMany() {
  return new Exception('too many open streams', { status: 429, code: 'E_TOO_MANY_STREAMS' })
}
