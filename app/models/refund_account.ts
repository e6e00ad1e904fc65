import { RefundAccountSchema } from '#database/schema'

/** Where one refund goes that the provider can give back no longer. Its number is forgotten with the transfer. */
export default class RefundAccount extends RefundAccountSchema {}
