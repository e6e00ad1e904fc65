import { UserBlockSchema } from '#database/schema'

/** One person does not want to hear from another. */
export default class UserBlock extends UserBlockSchema {}
