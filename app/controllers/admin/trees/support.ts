import type { HttpContext } from '@adonisjs/core/http'
import FieldException from '#exceptions/field_exception'
import type { Kind } from '#models/tree/kinds'
import { TreeRefusal } from '#models/tree/locked'

type TreeName = 'categories' | 'regions'

/** The route lets no other name through. */
export function treeOf({ params }: HttpContext): TreeName {
  return params.tree
}

export function kindOf(ctx: HttpContext): Kind {
  return treeOf(ctx) === 'categories' ? 'category' : 'region'
}

/** Does it and goes back, or says at the field why the tree cannot be so. */
export async function arrangeAndGoBack(
  { i18n, response, session }: HttpContext,
  done: 'added' | 'renamed' | 'moved' | 'merged' | 'removed',
  act: () => Promise<unknown>
) {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof TreeRefusal)) throw error
    const { listings: count, problem } = error
    throw new FieldException('tree', i18n.t(`admin.trees.problem.${problem}`, { count }), problem)
  }
  session.flash('success', i18n.t(`admin.trees.${done}`))
  return response.redirect().back()
}
