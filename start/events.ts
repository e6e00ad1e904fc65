import emitter from '@adonisjs/core/services/emitter'
import ReservationChanged from '#events/reservation_changed'
import ReturnDue from '#events/return_due'
import outbox from '#services/outbox/outbox'
import announceReservation from '#listeners/announce_reservation'
import announceReturn from '#listeners/announce_return'
import executeRefund from '#listeners/execute_refund'
import makePhotoSizes from '#listeners/make_photo_sizes'
import remindOfReturn from '#listeners/reservations/remind_of_return'
import {
  tellPayoutFailed,
  tellPayoutNeedsAccount,
  tellPayoutSent,
} from '#listeners/tell_host_of_payout'
import {
  tellRefundAccountEntered,
  tellRefundNeedsAccount,
  tellRefundRefused,
  tellRefundWired,
} from '#listeners/tell_guest_of_refund'
import sendLetter from '#listeners/reservations/send_letter'
import writeToParties from '#listeners/reservations/write_to_parties'
import carryOutBan from '#listeners/accounts/carry_out_ban'
import tellBankAccountChange from '#listeners/accounts/tell_bank_account_change'
import sendPasswordReset from '#listeners/accounts/send_password_reset'
import sendSignUpCode from '#listeners/accounts/send_sign_up_code'
import {
  tellLifted,
  tellPasswordChanged,
  tellSuspended,
} from '#listeners/accounts/tell_account_change'

/** Topics of the outbox and who handles them: one line each, `outbox.handle(topic, listener)`. */
outbox.handle('upload.stored', makePhotoSizes)
outbox.handle('reservation.changed', announceReservation)
outbox.handle('reservation.ends_tomorrow', announceReturn)
outbox.handle('refund.due', executeRefund)
outbox.handle('refund.needs_account', tellRefundNeedsAccount)
outbox.handle('refund.account_entered', tellRefundAccountEntered)
outbox.handle('refund.refused', tellRefundRefused)
outbox.handle('refund.wired', tellRefundWired)
outbox.handle('payout.sent', tellPayoutSent)
outbox.handle('payout.failed', tellPayoutFailed)
outbox.handle('payout.needs_account', tellPayoutNeedsAccount)
outbox.handle('reservation.letter', sendLetter)
emitter.on(ReservationChanged, writeToParties)
emitter.on(ReturnDue, remindOfReturn)

outbox.handle('email_code.requested', sendSignUpCode)
outbox.handle('password_reset.requested', sendPasswordReset)
outbox.handle('user.password_changed', tellPasswordChanged)
outbox.handle('bank_account.changed', tellBankAccountChange)
outbox.handle('user.suspended', tellSuspended)
outbox.handle('user.banned', carryOutBan)
outbox.handle('user.lifted', tellLifted)
