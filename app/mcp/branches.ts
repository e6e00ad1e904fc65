import { ToolRefusal, type Asking } from '#mcp/tool'
import type Tree from '#models/tree'
import type { Branch } from '#models/tree'

type Named = Branch & { shortName?: string }

/**
 * The category or region that a word means: its slug, or its name in either language.
 *
 * @throws ToolRefusal when there is none, or more than one; it names what may be meant
 */
export function branchNamed<Node extends Named>(
  tree: Tree<Node>,
  word: string,
  kind: 'category' | 'region',
  { i18n }: Asking
): Node {
  const bySlug = tree.findBySlug(word)
  if (bySlug) return bySlug
  const meant = tree.nodes.filter(({ name, nameEn, shortName }) =>
    [name, nameEn, shortName].some((own) => own?.toLowerCase() === word.trim().toLowerCase())
  )
  if (meant.length === 1) return meant[0]
  const reason = meant.length === 0 ? 'unknown' : 'ambiguous'
  const offered = meant.length === 0 ? tree.roots : meant
  throw new ToolRefusal(
    i18n.t(`mcp.${kind}.${reason}`, {
      offered: offered.map((node) => `${node.slug} (${pathOf(tree, node)})`).join(', '),
    })
  )
}

function pathOf(tree: Tree<Named>, { id }: Named): string {
  return tree
    .pathOf(id)
    .map(({ name }) => name)
    .join(' > ')
}
