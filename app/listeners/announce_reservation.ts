import ReservationChanged from '#events/reservation_changed'
import { deliver } from '#listeners/notifications/deliver'
import type { Notice } from '#models/notification/notice'

export default async function announceReservation(payload: Record<string, unknown>): Promise<void> {
  await deliver(payload.notices as Notice[])
  await ReservationChanged.dispatch(Number(payload.reservationId), Number(payload.version))
}
