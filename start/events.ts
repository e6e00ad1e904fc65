import outbox from '#services/outbox/outbox'
import announceReservation from '#listeners/announce_reservation'
import announceReturn from '#listeners/announce_return'
import executeRefund from '#listeners/execute_refund'
import makePhotoSizes from '#listeners/make_photo_sizes'

/** Topics of the outbox and who handles them: one line each, `outbox.handle(topic, listener)`. */
outbox.handle('upload.stored', makePhotoSizes)
outbox.handle('reservation.changed', announceReservation)
outbox.handle('reservation.ends_tomorrow', announceReturn)
outbox.handle('refund.due', executeRefund)
