import vine from '@vinejs/vine'
import { BANKS, bankOf } from '#database/data/banks'
import { numberProblem, plainNumber } from '#models/bank_account/number'
import { proof, type Holder } from '#validators/accounts/fields'
import { line } from '#validators/rules/text'

const accountNumber = vine.createRule((value, _, field) => {
  if (typeof value !== 'string') return
  const bank = bankOf(String(field.parent.bankCode))
  if (!bank) return
  const number = plainNumber(value)
  const problem = numberProblem(number, bank.code)
  if (!problem) return field.mutate(number, field)
  field.report('is no account number', problem, field, {
    digits: bank.digits.join(', '),
    typed: number.length,
  })
})

const account = () => ({
  bankCode: vine.enum(BANKS.map(({ code }) => code)),
  number: vine.string().trim().maxLength(40).use(accountNumber()),
  holder: line([2, 40]).regex(/^[\p{L}\p{N}][\p{L}\p{N} .,()&'-]*$/u),
})

/** The step-up comes with it: the password that the person types once more. */
export const bankAccountValidator = vine
  .withMetaData<Holder>()
  .create({ ...account(), password: proof() })

export const bankAccountRemovalValidator = vine.withMetaData<Holder>().create({ password: proof() })

/** Where one refund goes; who is signed in as its guest may say so. */
export const refundAccountValidator = vine.create(account())
