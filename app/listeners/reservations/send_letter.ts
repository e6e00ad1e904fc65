import mail from '@adonisjs/mail/services/main'
import ReservationMail from '#mails/reservation_mail'
import ReservationEvent from '#models/reservation_event'
import User from '#models/user'

export default async function sendLetter(payload: Record<string, unknown>): Promise<void> {
  const event = await ReservationEvent.query()
    .where('id', Number(payload.eventId))
    .preload('reservation', (reservation) => reservation.preload('guest').preload('host'))
    .firstOrFail()
  const reader = await User.findOrFail(Number(payload.userId))

  const { kind, toStatus, reason, actor, reservation } = event
  await mail.send(
    new ReservationMail(reservation, reader, {
      about: toStatus ? { state: toStatus } : { aside: kind },
      reason: actor === 'system' ? null : reason,
    })
  )
}
