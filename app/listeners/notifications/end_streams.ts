import live from '#services/live/live'
import type SessionsEnded from '#events/sessions_ended'

/** Streams of sessions that ended close at once, on every instance. */
export default async function endStreams({ userId, ended }: SessionsEnded): Promise<void> {
  await ('handle' in ended
    ? live.endSession(userId, ended.handle)
    : live.endStale(userId, ended.beforeEpoch))
}
