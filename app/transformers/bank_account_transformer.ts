import { BaseTransformer } from '@adonisjs/core/transformers'
import type BankAccount from '#models/bank_account'
import { bankName } from '#database/data/banks'

/** An account as its owner sees it: masked, like everywhere. */
export default class BankAccountTransformer extends BaseTransformer<BankAccount> {
  constructor(
    resource: BankAccount,
    protected locale: string
  ) {
    super(resource)
  }

  toObject() {
    const account = this.resource
    return {
      bank: bankName(account.bankCode, this.locale),
      number: account.numberMasked,
      holder: account.holder,
      usableAt: account.usableAt.toISO()!,
      isUsable: account.isUsable(),
    }
  }
}
