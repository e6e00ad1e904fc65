import { ForeignCancelSchema } from '#database/schema'

/** A cancel that somebody made in the provider's console, as an operator found it there. */
export default class ForeignCancel extends ForeignCancelSchema {}
