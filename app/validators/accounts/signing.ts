import vine from '@vinejs/vine'
import { isNicknameTaken } from '#models/user/sign_up'
import { email, newPassword, nickname, typedPassword } from '#validators/accounts/fields'

/** Whose password it becomes: it must not be their own name. */
type Owner = { email?: string; nickname?: string }

export const signInValidator = vine.create({ email: email(), password: typedPassword() })

export const stepUpValidator = vine.create({ password: typedPassword() })

export const emailValidator = vine.create({ email: email() })

export const signUpValidator = vine.create({
  email: email(),
  withKakao: vine.boolean().optional(),
})

export const codeValidator = vine.create({
  code: vine
    .string()
    .trim()
    .regex(/^\d{6}$/),
})

const notTaken = vine.createRule(async (value, _, field) => {
  if (typeof value === 'string' && field.isValid && (await isNicknameTaken(value))) {
    field.report('The {{ field }} is taken', 'unique', field)
  }
})

const account = {
  nickname: nickname().use(notTaken()),
  terms: vine.accepted(),
  privacy: vine.accepted(),
  marketing: vine.boolean().optional(),
}

export const newAccountValidator = vine
  .withMetaData<Owner>()
  .create({ password: newPassword(), ...account })

/** Who comes in with Kakao needs no password. */
export const newKakaoAccountValidator = vine.create(account)

export const newPasswordValidator = vine.withMetaData<Owner>().create({ password: newPassword() })

export const passwordChangeValidator = vine.withMetaData<Owner>().create({
  currentPassword: typedPassword(),
  password: newPassword(),
})
