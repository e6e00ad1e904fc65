import vine from '@vinejs/vine'
import { email, newPassword, nickname, typedPassword } from '#validators/accounts/fields'

export const signInValidator = vine.create({ email: email(), password: typedPassword() })

export const emailValidator = vine.create({ email: email() })

export const codeValidator = vine.create({
  code: vine
    .string()
    .trim()
    .regex(/^\d{6}$/),
})

export const newAccountValidator = vine.create({
  password: newPassword(),
  nickname: nickname(),
  terms: vine.accepted(),
  privacy: vine.accepted(),
  marketing: vine.boolean().optional(),
})

export const newPasswordValidator = vine.create({ password: newPassword() })

export const passwordChangeValidator = vine.create({
  currentPassword: typedPassword(),
  password: newPassword(),
})
