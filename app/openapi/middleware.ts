/**
 * What a named middleware of a route means for whoever calls it. Whoever writes a new one for the API says so here,
 * once; its routes say nothing of it.
 */
export interface Adds {
  /** Names of `components.parameters`. */
  parameters?: string[]
  /** Names of `components.headers`, on a success. */
  headers?: string[]
  refusals?: number[]
}

export const ADDS: Record<string, Adds> = {
  bearer: { refusals: [401, 403] },
}
