import { BaseTransformer } from '@adonisjs/core/transformers'
import type Region from '#models/region'

/** A province by the short name that people use for it. */
export default class ProvinceTransformer extends BaseTransformer<Region> {
  constructor(
    resource: Region,
    private locale: string
  ) {
    super(resource)
  }

  toObject() {
    const { slug, shortName, nameEn } = this.resource
    return { slug, name: this.locale === 'en' ? nameEn : shortName }
  }
}
