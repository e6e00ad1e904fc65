import { setTimeout } from 'node:timers/promises'
import { mailboxRoot } from '#config/mail'
import { Mailbox, type MailboxLetter } from '#services/mail/mailbox'
import OutboxRelay from '#services/outbox/relay'

const mailbox = new Mailbox(mailboxRoot)

/** Carries out what is due, then reads the letters to one address, newest first. */
export async function lettersTo(address: string): Promise<MailboxLetter[]> {
  await new OutboxRelay().drain()
  return mailbox.letters({ to: address, limit: 500 })
}

/** Waits until the relay of a browser test has brought this many letters to an address. */
export async function lettersArrived(address: string, count: number): Promise<void> {
  for (let looks = 0; looks < 100; looks++) {
    const letters = await mailbox.letters({ to: address, limit: count })
    if (letters.length >= count) return
    await setTimeout(100)
  }
  throw new Error(`fewer than ${count} letters to ${address}`)
}

export async function lastLetterTo(address: string): Promise<string> {
  const [letter] = await lettersTo(address)
  if (!letter) throw new Error(`no letter to ${address}`)
  return letter.text ?? ''
}

export const codeIn = (text: string) => /^\s*(\d{6})\s*$/m.exec(text)?.[1] ?? ''

export const linkIn = (text: string) => {
  const link = /https?:\/\/\S+/.exec(text)?.[0]
  return link ? new URL(link).pathname : ''
}
