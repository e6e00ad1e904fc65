export { MAX_BYTES, MAX_PIXELS } from '#lambda/limits'
