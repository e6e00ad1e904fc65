import type { HttpContext } from '@adonisjs/core/http'
import PayoutStateException from '#exceptions/payout_state_exception'
import Payout from '#models/payout'

export function findPayout({ params }: HttpContext): Promise<Payout> {
  return Payout.query().where('ulid', params.ulid).preload('reservation').firstOrFail()
}

/** Does it, or says that the payout stands otherwise by now. */
export async function moveAndGoBack(
  { i18n, response, session }: HttpContext,
  done: 'retried' | 'held' | 'released',
  act: () => Promise<Payout>
) {
  try {
    await act()
    session.flash('success', i18n.t(`admin.payouts.${done}`))
  } catch (error) {
    if (!(error instanceof PayoutStateException)) throw error
    session.flash('error', i18n.t('admin.payouts.movedOn'))
  }
  return response.redirect().back()
}
