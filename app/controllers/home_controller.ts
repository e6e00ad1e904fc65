import Category from '#models/category'
import type { HttpContext } from '@adonisjs/core/http'

export default class HomeController {
  async show({ i18n, inertia }: HttpContext) {
    const categories = await Category.query().whereNull('parentId').orderBy('position')
    return inertia.render('home', {
      categories: categories.map(({ slug, name, nameEn, icon }) => ({
        slug,
        name: i18n.locale === 'en' ? nameEn : name,
        icon,
      })),
    })
  }
}
