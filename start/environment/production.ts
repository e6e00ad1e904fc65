import { isAbsolute } from 'node:path'
import type { Readable } from '#start/environment/reading'

/** What a shop of real people does not go without, and what would lose or show something of theirs. */
export function unfitForProduction({ get }: Readable): string[] {
  const found: string[] = []
  if (!get('AUDIT_KEY')) {
    found.push('No AUDIT_KEY: it seals the audit log, and must lie where the database does not')
  }
  if (get('MAIL_MAILER') === 'mailbox') {
    found.push('MAIL_MAILER=mailbox keeps mail on this machine: set MAIL_MAILER=smtp in production')
  }
  if (!get('SMTP_HOST')) {
    found.push('No SMTP_HOST: the server that sends letters, such as smtp.chwimeet.example')
  }
  if (!get('MAIL_FROM')) {
    found.push('No MAIL_FROM: the address that letters come from, such as hello@chwimeet.example')
  }
  if (get('STORAGE', 'fs') === 'fs' && !isAbsolute(get('STORAGE_ROOT', ''))) {
    found.push(
      'STORAGE_ROOT is the whole path of the folder for photos, such as /srv/chwimeet/storage: releases share it'
    )
  }
  if (get('SESSION_DRIVER') === 'memory') {
    found.push('SESSION_DRIVER=memory signs everybody out with each process: set redis')
  }
  if (get('SESSION_DRIVER') === 'cookie') {
    found.push('SESSION_DRIVER=cookie keeps no list of sessions that could be ended: set redis')
  }
  if (get('LIMITER_STORE') === 'memory') {
    found.push('LIMITER_STORE=memory lets each process count for itself: set LIMITER_STORE=redis')
  }
  if (!get('PAYMENTS')) {
    found.push(
      'No payment provider: set PAYMENTS=toss, or PAYMENTS=sandbox to run production on the sandbox knowingly'
    )
  }
  if (get('PAYOUTS') === 'sandbox' && get('PAYMENTS') !== 'sandbox') {
    found.push('PAYOUTS=sandbox sends hosts nothing of what guests really paid: use bank_file')
  }
  return found
}
