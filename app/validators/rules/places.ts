import vine from '@vinejs/vine'
import Category from '#models/category'
import Region from '#models/region'

/** A listing lies in a category that has none below it. */
export const leafCategory = vine.createRule(async (value, _, field) => {
  if (!field.isValid) return
  const category = await Category.find(Number(value))
  const child = category && (await Category.findBy('parentId', category.id))
  if (!category || child) field.report('{{ field }} is no leaf', 'leafCategory', field)
})

/** A district, or a province for all of its districts. */
export const knownRegion = vine.createRule(async (value, _, field) => {
  if (!field.isValid) return
  if (!(await Region.find(Number(value)))) field.report('unknown region', 'knownRegion', field)
})
