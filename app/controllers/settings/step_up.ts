import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import config from '#config/accounts'
import FieldException from '#exceptions/field_exception'
import EmailCode from '#models/email_code'
import type { Locale } from '#models/user'
import clock from '#services/clock'
import Throttle from '#services/accounts/throttle'

const NOTE = 'stepped_up'
const CODE = 'step_up_code'

interface SteppedUp {
  userId: number
  epoch: number
  at: string
}

/**
 * Whoever is signed in shows once more that it is them, by what came in the field `password`: the password, or the
 * digits of a letter for who has neither that nor a passkey. Who has a passkey may leave it empty and is asked as
 * by `requireStepUp`.
 */
export async function stepUp(ctx: HttpContext, password: string | null | undefined) {
  if (!password) return requireStepUp(ctx)
  const { auth, i18n, request } = ctx
  const user = auth.getUserOrFail()
  const who = { person: String(user.id), address: request.ip() }
  const throttle = new Throttle('passwords', who, 'password')
  await throttle.count()
  if (user.password === null) await proveByCode(ctx, password)
  else if (!(await user.hasPassword(password))) {
    throw new FieldException('password', i18n.t('settings.password.wrong'), 'credentials')
  }
  await throttle.forgive()
}

/** A letter with digits, for who has neither password nor passkey; another one not before a minute has passed. */
export async function sendStepUpCode({ auth, i18n, session }: HttpContext): Promise<void> {
  const { email } = auth.getUserOrFail()
  const present = await codeOf(session, email)
  if (present) {
    await present.resend(i18n.locale as Locale)
    return
  }
  const { flow } = await EmailCode.start(email, i18n.locale as Locale, 'step_up')
  session.put(CODE, flow)
}

async function proveByCode({ auth, i18n, session }: HttpContext, digits: string): Promise<void> {
  if (await auth.getUserOrFail().hasPasskey()) {
    throw new FieldException('password', i18n.t('auth.step_up.passkey_only'), 'credentials')
  }
  const code = await codeOf(session, auth.getUserOrFail().email)
  const verdict = code ? await code.verify(digits.trim()) : 'expired'
  if (verdict !== 'verified') {
    throw new FieldException('password', i18n.t(`auth.code.${verdict}`), verdict)
  }
  await code?.delete()
  session.forget(CODE)
}

async function codeOf(session: HttpContext['session'], email: string): Promise<EmailCode | null> {
  const flow: string | undefined = session.get(CODE)
  if (!flow) return null
  return EmailCode.query().where({ flow, email, purpose: 'step_up' }).first()
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
