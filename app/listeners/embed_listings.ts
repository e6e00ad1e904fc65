import logger from '@adonisjs/core/services/logger'
import ai from '#services/ai/ai'
import { width } from '#models/listing/embedding/table'
import { embedPending } from '#models/listing/embedding/working'
import type { EffectHandler } from '#services/outbox/outbox'

/** What the provider refuses now, or cannot be stored yet, waits for `listings:embed`. */
const embedListings: EffectHandler = async () => {
  if ((await width()) === ai.driver.dimensions) await embedPending()
  else logger.warn('the model has changed: listings wait for listings:embed --all')
}

export default embedListings
