import factory from '@adonisjs/lucid/factories'
import Category from '#models/category'

let categories = 0

/** A root of the tree; with a parent, a leaf. */
export const CategoryFactory = factory
  .define(Category, () => {
    const number = ++categories
    return {
      slug: `category-${process.pid}-${number}`,
      name: `분류 ${number}`,
      nameEn: `Category ${number}`,
      icon: null,
      position: number,
      parentId: null,
    }
  })
  .build()
