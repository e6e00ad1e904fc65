import type { HttpContext } from '@adonisjs/core/http'
import { countAct, giveActBack } from '#services/shared/person_limits'

/**
 * Counts an act that makes a secret, or has strangers' servers hear of somebody. What is refused makes nothing
 * and takes nothing: a stolen secret can still be exchanged.
 */
export async function exposing<Made>(ctx: HttpContext, act: () => Promise<Made>): Promise<Made> {
  await countAct(ctx, 'exposures')
  try {
    return await act()
  } catch (error) {
    await giveActBack(ctx, 'exposures')
    throw error
  }
}
