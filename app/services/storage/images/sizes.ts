export { dimensionsOf, SIZES, type Dimensions, type Size } from '#lambda/sizes'
