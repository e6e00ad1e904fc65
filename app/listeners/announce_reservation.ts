import ReservationChanged from '#events/reservation_changed'

export default async function announceReservation(payload: Record<string, unknown>): Promise<void> {
  await ReservationChanged.dispatch(Number(payload.reservationId), Number(payload.version))
}
