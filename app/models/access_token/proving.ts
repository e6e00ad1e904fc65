import AccessToken from '#models/access_token'
import type { Holder } from '#models/access_token/exporting'
import marketplace from '#services/settings/marketplace'

/**
 * Staff who need a passkey have no rights of staff by a token that was made without one, as in a session without one.
 * @param user as their token brought them
 */
export async function prove(user: Holder): Promise<void> {
  if (!user.isStaff || !marketplace.staffPasskeys) return
  const token = await AccessToken.find(user.currentAccessToken.identifier)
  user.isUnproven = !token?.isTwoStep
}
