import db from '@adonisjs/lucid/services/db'
import User from '#models/user'
import { holdAsKnown } from '#models/user/presence'
import outbox from '#services/outbox/outbox'

/** `other`: that account at Kakao is somebody else's here, or this person has another. */
export type Linking = 'linked' | 'unchanged' | 'other'

/** `onlyWay`: without a password nobody could come in any more. */
export type Unlinking = 'unlinked' | 'unchanged' | 'onlyWay'

/** From now on whoever Kakao says this is comes in as this person. */
export async function linkKakao(person: User, kakaoId: string): Promise<Linking> {
  try {
    return await db.transaction(async (trx) => {
      const user = await holdAsKnown(trx, person)
      if (user.kakaoId === kakaoId) return 'unchanged'
      if (user.kakaoId !== null) return 'other'
      await user.merge({ kakaoId }).save()
      await outbox.record(trx, {
        topic: 'user.kakao_changed',
        payload: { userId: user.id, change: 'linked' },
      })
      return 'linked'
    })
  } catch (error) {
    if (isTaken(error)) return 'other'
    throw error
  }
}

export function unlinkKakao({ id }: User): Promise<Unlinking> {
  return db.transaction(async (trx) => {
    const user = await User.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
    if (user.kakaoId === null) return 'unchanged'
    if (user.password === null) return 'onlyWay'
    await user.merge({ kakaoId: null }).save()
    await outbox.record(trx, {
      topic: 'user.kakao_changed',
      payload: { userId: id, change: 'unlinked' },
    })
    return 'unlinked'
  })
}

function isTaken(error: unknown): boolean {
  const { code, sqlMessage = '' } = error as { code?: string; sqlMessage?: string }
  return code === 'ER_DUP_ENTRY' && /for key '(?:users\.)?kakao_id'/.test(sqlMessage)
}
