import mail from '@adonisjs/mail/services/main'
import { plainWords } from '#mails/letters/plain_words'
import { rentalWords } from '#mails/letters/rental_words'
import NotificationMail from '#mails/notification_mail'
import { traitsOf } from '#models/notification/kinds'
import type { Notice } from '#models/notification/notice'
import { wantsLetters } from '#models/notification/preferences'
import User from '#models/user'

/** Asks for the preference when the letter goes out: whoever turned letters off a minute ago gets none. */
export default async function sendLetter(payload: Record<string, unknown>): Promise<void> {
  const notice = payload.notice as Notice
  const reader = await User.find(notice.userId)
  if (!reader || reader.isGone || !(await wantsLetters(reader.id, notice.kind))) return
  const { letter, section } = traitsOf(notice.kind)
  if (letter === null) return
  const words =
    letter === 'reservation' ? await rentalWords(notice, reader) : await plainWords(notice, reader)
  if (words) await mail.send(new NotificationMail(reader, section, words))
}
