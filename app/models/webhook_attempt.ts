import { WebhookAttemptSchema } from '#database/schema'

/** One try to tell an endpoint, and what came of it. */
export default class WebhookAttempt extends WebhookAttemptSchema {}
