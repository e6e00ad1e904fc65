import factory from '@adonisjs/lucid/factories'
import Region from '#models/region'

let regions = 0

/** A province; with a parent, a district. */
export const RegionFactory = factory
  .define(Region, () => {
    const number = ++regions
    return {
      slug: `region-${process.pid}-${number}`,
      name: `고을 ${number}`,
      shortName: `고을${number}`,
      nameEn: `Region ${number}`,
      position: number,
      parentId: null,
    }
  })
  .build()
