import { AiCallSchema } from '#database/schema'

/** One call to a mind: what it was for, what it cost, how it went; never what was said. */
export default class AiCall extends AiCallSchema {}
