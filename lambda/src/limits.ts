export const MAX_BYTES = 10 * 1024 * 1024
export const MAX_PIXELS = 50_000_000
