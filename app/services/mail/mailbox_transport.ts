import { MailResponse } from '@adonisjs/mail'
import type { MailTransportContract, NodeMailerMessage } from '@adonisjs/mail/types'
import { Mailbox, type MailboxLetter } from '#services/mail/mailbox'

/** Mail transport that keeps letters on this machine instead of sending them. */
export class MailboxTransport implements MailTransportContract {
  private mailbox: Mailbox

  constructor(root: string) {
    this.mailbox = new Mailbox(root)
  }

  async send(message: NodeMailerMessage): Promise<MailResponse<MailboxLetter>> {
    const to = addresses(message.to)
    const letter = await this.mailbox.deliver({
      to,
      subject: message.subject ?? '',
      html: message.html ? String(message.html) : null,
      text: message.text ? String(message.text) : null,
    })
    return new MailResponse(letter.id, { from: '', to }, letter)
  }
}

function addresses(to: NodeMailerMessage['to']): string[] {
  const list = Array.isArray(to) ? to : to ? [to] : []
  return list.map((entry) => (typeof entry === 'string' ? entry : entry.address))
}
