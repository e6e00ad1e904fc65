import type { EffectHandler } from '#services/outbox/outbox'
import storage from '#services/storage/storage'

const deleteFiles: EffectHandler = async ({ keys }) => {
  for (const key of keys as string[]) await storage.delete(key)
}

export default deleteFiles
