import { PasswordResetSchema } from '#database/schema'

export default class PasswordReset extends PasswordResetSchema {}
