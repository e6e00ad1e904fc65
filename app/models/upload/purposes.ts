export { isPublic, PURPOSES, sizesOf, type Purpose } from '#lambda/purposes'
