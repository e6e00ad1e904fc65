import live from '#chat/live'

/**
 * Whether a person has a room before their eyes, on whatever instance. False while nobody can tell.
 * @param userId of the member
 * @param roomId of the room's row
 */
export function isLooking(userId: number, roomId: number): Promise<boolean> {
  return live.presence.isLooking(userId, roomId)
}
