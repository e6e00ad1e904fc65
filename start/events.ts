import emitter from '@adonisjs/core/services/emitter'
import MessageSent from '#events/message_sent'
import ReservationChanged from '#events/reservation_changed'
import SessionsEnded from '#events/sessions_ended'
import outbox from '#services/outbox/outbox'
import announceReservation from '#listeners/announce_reservation'
import embedListings from '#listeners/embed_listings'
import executeRefund from '#listeners/execute_refund'
import announceMarking from '#listeners/chat/announce_marking'
import announceMessage from '#listeners/chat/announce_message'
import closeSockets from '#listeners/chat/close_sockets'
import noteReservation from '#listeners/chat/note_reservation'
import tellRecipient from '#listeners/chat/tell_recipient'
import deliverNotices from '#listeners/notifications/deliver'
import endStreams from '#listeners/notifications/end_streams'
import sendLetter from '#listeners/notifications/send_letter'
import deleteFiles from '#listeners/uploads/delete_files'
import makeSizes from '#listeners/uploads/make_sizes'
import refreshListings from '#listeners/trees/refresh_listings'
import carryOutBan from '#listeners/accounts/carry_out_ban'
import sayGoodbye from '#listeners/accounts/say_goodbye'
import tellBankAccountChange from '#listeners/accounts/tell_bank_account_change'
import tellFeedChange from '#listeners/accounts/tell_feed_change'
import tellKakaoChange from '#listeners/accounts/tell_kakao_change'
import tellPasskeyChange from '#listeners/accounts/tell_passkey_change'
import tellTokenExported from '#listeners/accounts/tell_token_exported'
import tellTokenIssued from '#listeners/accounts/tell_token_issued'
import tellWebhookChange from '#listeners/accounts/tell_webhook_change'
import tellWebhookRemoval from '#listeners/accounts/tell_webhook_removal'
import sendPasswordReset from '#listeners/accounts/send_password_reset'
import sendEmailCode from '#listeners/accounts/send_email_code'
import {
  tellLifted,
  tellPasswordChanged,
  tellSuspended,
} from '#listeners/accounts/tell_account_change'

/** Topics of the outbox and who handles them: one line each, `outbox.handle(topic, listener)`, those that send a letter `handleLetter`. */
outbox.handle('upload.stored', makeSizes)
outbox.handle('upload.removed', deleteFiles)
outbox.handle('listing.text_changed', embedListings)
outbox.handle('tree.changed', refreshListings)
outbox.handle('reservation.changed', announceReservation)
outbox.handle('refund.due', executeRefund)
outbox.handle('notification.due', deliverNotices)
outbox.handleLetter('notification.letter', sendLetter)

outbox.handle('chat.message_sent', announceMessage)
outbox.handle('chat.message_marked', announceMarking)
emitter.on(MessageSent, tellRecipient)
emitter.on(ReservationChanged, noteReservation)
emitter.on(SessionsEnded, closeSockets)
emitter.on(SessionsEnded, endStreams)

outbox.handleLetter('email_code.requested', sendEmailCode)
outbox.handleLetter('password_reset.requested', sendPasswordReset)
outbox.handleLetter('user.password_changed', tellPasswordChanged)
outbox.handleLetter('bank_account.changed', tellBankAccountChange)
outbox.handleLetter('access_token.issued', tellTokenIssued)
outbox.handleLetter('access_token.exported', tellTokenExported)
outbox.handleLetter('calendar_feed.changed', tellFeedChange)
outbox.handleLetter('webhook_endpoint.changed', tellWebhookChange)
outbox.handleLetter('webhook_endpoint.removed', tellWebhookRemoval)
outbox.handleLetter('user.kakao_changed', tellKakaoChange)
outbox.handleLetter('user.passkeys_changed', tellPasskeyChange)
outbox.handleLetter('user.left', sayGoodbye)
outbox.handleLetter('user.suspended', tellSuspended)
outbox.handleLetter('user.banned', carryOutBan)
outbox.handleLetter('user.lifted', tellLifted)
