import { DateTime } from 'luxon'
import factory from '@adonisjs/lucid/factories'
import User from '#models/user'
import { PRIVACY_VERSION, TERMS_VERSION } from '#models/user/consents'

export const PASSWORD = 'gear-for-everyone-7'

let people = 0

/** People of the tests; their password is `PASSWORD`. Accounts of staff and sanctions are states. */
export const UserFactory = factory
  .define(User, () => {
    const number = `${process.pid}-${++people}`
    return {
      email: `person-${number}@example.test`,
      password: PASSWORD,
      nickname: `이웃${number}`,
      name: '김이웃',
      phone: '010-0000-0000',
      role: 'user' as const,
      locale: 'ko' as const,
      termsVersion: TERMS_VERSION,
      privacyVersion: PRIVACY_VERSION,
      consentedAt: DateTime.utc(),
      sessionEpoch: 0,
      bannedAt: null,
      suspendedUntil: null,
      sanctionReason: null,
    }
  })
  .state('host', (user) => (user.nickname = user.nickname.replace('이웃', '호스트')))
  .state('moderator', (user) => (user.role = 'moderator'))
  .state('admin', (user) => (user.role = 'admin'))
  .state('english', (user) => (user.locale = 'en'))
  .state('suspended', (user) => {
    user.suspendedUntil = DateTime.utc().plus({ days: 7 })
    user.sanctionReason = '거래 밖에서 돈을 받았어요.'
  })
  .state('banned', (user) => {
    user.bannedAt = DateTime.utc()
    user.sanctionReason = '여러 번 물건을 보내지 않았어요.'
  })
  .build()
