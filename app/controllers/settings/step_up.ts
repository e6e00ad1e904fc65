import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import config from '#config/accounts'
import FieldException from '#exceptions/field_exception'
import clock from '#services/clock'
import Throttle from '#services/accounts/throttle'

const NOTE = 'stepped_up'

interface SteppedUp {
  userId: number
  epoch: number
  at: string
}

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

/** The session keeps for some minutes that the person showed it. */
export function noteStepUp({ auth, session }: HttpContext): void {
  const { id, sessionEpoch } = auth.getUserOrFail()
  const note: SteppedUp = { userId: id, epoch: sessionEpoch, at: clock.now().toISO() }
  session.put(NOTE, note)
}

/**
 * For acts that need it, after `authorize`: who may not do it at all is not asked for a password. Pages ask for it
 * by themselves when they hear 428, and send the act again (`resources/composables/step_up.ts`).
 * @throws Exception 428 unless the person showed it within the last minutes, in this session
 */
export function requireStepUp({ auth, session }: HttpContext): void {
  const { id, sessionEpoch } = auth.getUserOrFail()
  const note: SteppedUp | undefined = session.get(NOTE)
  const age = note ? clock.now().toMillis() - Date.parse(note.at) : Infinity
  const isGood = age >= 0 && age < config.stepUpMinutes * 60_000
  if (isGood && note?.userId === id && note.epoch === sessionEpoch) return
  throw new Exception('the password is needed again', { status: 428, code: 'E_STEP_UP' })
}
