import encryption from '@adonisjs/core/services/encryption'
import { bankOf } from '#database/data/banks'

const PURPOSE = 'bank_account'

/** An account as its owner types it; `number` is plain. */
export type Entry = { bankCode: string; number: string; holder: string }

export type Sealed = {
  bankCode: string
  holder: string
  numberEncrypted: string
  numberMasked: string
}

export type NumberProblem = 'digits' | 'length' | 'repeated'

/** Digits alone, however they were typed: full width, with spaces or hyphens. */
export function plainNumber(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s‐-―−-]/g, '')
}

/** Why this cannot be an account of the bank, or null; `number` is plain. */
export function numberProblem(number: string, bankCode: string): NumberProblem | null {
  if (!/^\d+$/.test(number)) return 'digits'
  if (!bankOf(bankCode)?.digits.includes(number.length)) return 'length'
  return /^(\d)\1+$/.test(number) ? 'repeated' : null
}

/** The last four digits are enough for the owner to know it again. */
export function maskedNumber(number: string): string {
  return number.slice(-4).padStart(number.length, '*')
}

export function sealNumber(number: string): string {
  return encryption.encrypt(number, undefined, PURPOSE)
}

/** What is kept of an account that somebody typed. */
export function sealedEntry({ bankCode, number, holder }: Entry): Sealed {
  return {
    bankCode,
    holder,
    numberEncrypted: sealNumber(number),
    numberMasked: maskedNumber(number),
  }
}

/** The account as it is now, for an attempt to keep. */
export function frozen({ bankCode, holder, numberEncrypted, numberMasked }: Sealed): Sealed {
  return { bankCode, holder, numberEncrypted, numberMasked }
}

/**
 * Only for whoever pays the money: never for a page, a log, or an error.
 * @throws when the key is not the one that it was sealed with
 */
export function unsealNumber(sealed: string): string {
  const number = encryption.decrypt<string>(sealed, PURPOSE)
  if (number === null) throw new Error('an account number cannot be read with this APP_KEY')
  return number
}
