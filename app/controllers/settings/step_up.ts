import type { HttpContext } from '@adonisjs/core/http'
import FieldException from '#exceptions/field_exception'
import Throttle from '#services/accounts/throttle'

/** Whoever is signed in shows once more that it is them, by the password that came in the field of that name. */
export async function stepUp({ auth, i18n, request }: HttpContext, password: string) {
  const user = auth.getUserOrFail()
  const who = { person: String(user.id), address: request.ip() }
  const throttle = new Throttle('passwords', who, 'password')
  await throttle.count()
  if (!(await user.hasPassword(password))) {
    throw new FieldException('password', i18n.t('settings.password.wrong'), 'credentials')
  }
  await throttle.forgive()
}
