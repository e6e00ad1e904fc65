import { refreshListings } from '#models/tree/refreshing'
import type { Kind } from '#models/tree/kinds'
import type { EffectHandler } from '#services/outbox/outbox'

const refresh: EffectHandler = async (payload) => {
  const { kind, nodeIds } = payload as { kind: Kind; nodeIds: number[] }
  await refreshListings(kind, nodeIds)
}

export default refresh
