import live from '#chat/live'
import type SessionsEnded from '#events/sessions_ended'

/** Sockets of sessions that ended close at once, on every instance. */
export default async function closeSockets({ userId, ended }: SessionsEnded): Promise<void> {
  await live.tell({
    kind: 'session',
    userId,
    epoch: 'handle' in ended ? null : ended.beforeEpoch,
    handle: 'handle' in ended ? ended.handle : null,
    isBanned: 'isBanned' in ended && ended.isBanned,
  })
}
