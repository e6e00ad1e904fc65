import db from '@adonisjs/lucid/services/db'
import User, { type Locale } from '#models/user'
import type EmailCode from '#models/email_code'
import { PRIVACY_VERSION, TERMS_VERSION } from '#models/user/consents'
import clock from '#services/clock'

export interface NewAccount {
  /** None for who comes in with Kakao. */
  password: string | null
  kakaoId: string | null
  nickname: string
  locale: Locale
  marketing: boolean
}

export type TakenName = 'email' | 'nickname' | 'kakao'

/** @returns the new person, or which of their names somebody else has */
export async function signUp(
  code: EmailCode,
  { password, kakaoId, nickname, locale, marketing }: NewAccount
): Promise<User | TakenName> {
  const now = clock.now()
  try {
    return await db.transaction(async (trx) => {
      await code.useTransaction(trx).delete()
      return User.create(
        {
          email: code.email,
          password,
          kakaoId,
          nickname,
          locale,
          termsVersion: TERMS_VERSION,
          privacyVersion: PRIVACY_VERSION,
          consentedAt: now,
          marketingConsentedAt: marketing ? now : null,
          sessionEpoch: 0,
          role: 'user',
        },
        { client: trx }
      )
    })
  } catch (error) {
    return takenName(error)
  }
}

/** Told together with what else is wrong with a form; whoever comes first has it, below. */
export async function isNicknameTaken(nickname: string): Promise<boolean> {
  return Boolean(await db.from('users').where('nickname', nickname).first())
}

/** The unique keys decide between two people who are as fast as each other. */
function takenName(error: unknown): TakenName {
  const { code, sqlMessage = '' } = error as { code?: string; sqlMessage?: string }
  const key = /for key '(?:users\.)?(email|nickname|kakao_id)'/.exec(sqlMessage)?.[1]
  if (code !== 'ER_DUP_ENTRY' || !key) throw error
  return key === 'kakao_id' ? 'kakao' : (key as TakenName)
}
