import { InvariantViolationSchema } from '#database/schema'

/** Something that must always hold and did not, or does not yet again. */
export default class InvariantViolation extends InvariantViolationSchema {}
