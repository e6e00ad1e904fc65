import type { HttpContext } from '@adonisjs/core/http'
import marketplace from '#services/settings/marketplace'
import { stepUp } from '#controllers/settings/step_up'
import { BANKS, bankName } from '#database/data/banks'
import BankAccount from '#models/bank_account'
import UserPolicy from '#policies/user_policy'
import BankAccountTransformer from '#transformers/bank_account_transformer'
import { bankAccountRemovalValidator, bankAccountValidator } from '#validators/bank_account'

/** Where a host is paid; the password is asked for again before it changes. */
export default class BankAccountsController {
  async show({ auth, bouncer, i18n, inertia }: HttpContext) {
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', user)
    const account = await BankAccount.currentOf(user)
    return inertia.render('settings/bank_account', {
      account: account ? BankAccountTransformer.transform(account, i18n.locale) : null,
      banks: BANKS.map(({ code }) => ({ value: code, label: bankName(code, i18n.locale) })),
      usableAfterHours: marketplace.bankAccountUsableAfterHours,
    })
  }

  async update(ctx: HttpContext) {
    const { auth, bouncer, request, session, i18n } = ctx
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', user)
    const meta = { hasPasskey: await user.hasPasskey() }
    const { password, ...entry } = await request.validateUsing(bankAccountValidator, { meta })
    await stepUp(ctx, password)
    await BankAccount.enter(user, entry)
    session.flash('success', i18n.t('settings.bankAccount.saved'))
    return ctx.response.redirect('/settings/bank-account')
  }

  async destroy(ctx: HttpContext) {
    const { auth, bouncer, i18n, request, response, session } = ctx
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', user)
    const meta = { hasPasskey: await user.hasPasskey() }
    const { password } = await request.validateUsing(bankAccountRemovalValidator, { meta })
    await stepUp(ctx, password)
    await BankAccount.remove(user)
    session.flash('success', i18n.t('settings.bankAccount.removed'))
    return response.redirect('/settings/bank-account')
  }
}
