import mail from '@adonisjs/mail/services/main'
import type ReturnDue from '#events/return_due'
import ReservationMail from '#mails/reservation_mail'
import Reservation from '#models/reservation'

export default async function remindOfReturn({ reservationId }: ReturnDue): Promise<void> {
  const reservation = await Reservation.query()
    .where('id', reservationId)
    .preload('guest')
    .preload('host')
    .firstOrFail()
  if (reservation.status !== 'RENTING') return
  await mail.send(
    new ReservationMail(reservation, reservation.guest, {
      about: { reminder: 'return' },
      reason: null,
    })
  )
}
