import type { Refusal } from '#models/chat_room/storing'

/** The status with which HTTP answers what a room did not take; a socket names the code alone. */
export const STATUS_OF: Record<Refusal, number> = {
  notFound: 404,
  unavailable: 403,
  blockedByMe: 403,
  suspended: 403,
  photosRefused: 403,
  photosUnknown: 422,
  clientIdTaken: 409,
}
