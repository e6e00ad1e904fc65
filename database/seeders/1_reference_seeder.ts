import { BaseSeeder } from '@adonisjs/lucid/seeders'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { categories } from '#database/data/categories'
import { provinces } from '#database/data/regions'
import Category from '#models/category'
import Region from '#models/region'

interface Node {
  slug: string
  columns: Record<string, string>
  children: Node[]
}

/**
 * The trees that every shop needs, production too. A tree is planted whole where there is none;
 * one that is there belongs to the operators, who may have renamed, moved or removed branches.
 */
export default class ReferenceSeeder extends BaseSeeder {
  async run() {
    await this.client.transaction(async (trx) => {
      await plant(trx, 'categories', categoryNodes())
      await plant(trx, 'regions', regionNodes())
    })
    Category.forgetTree()
    Region.forgetTree()
  }
}

async function plant(client: QueryClientContract, table: string, roots: Node[]) {
  if (await client.from(table).select('id').first()) return
  await client.table(table).multiInsert(roots.map((node, position) => row(node, position, null)))
  const planted = await client.from(table).select('id', 'slug')
  const ids = new Map<string, number>(planted.map(({ id, slug }) => [slug, id]))
  const leaves = roots.flatMap((root) =>
    root.children.map((leaf, position) => row(leaf, position, ids.get(root.slug)!))
  )
  await client.table(table).multiInsert(leaves)
}

function row({ slug, columns }: Node, position: number, parentId: number | null) {
  return { slug, ...columns, position, parent_id: parentId }
}

function categoryNodes(): Node[] {
  const node = ({ slug, name, nameEn, icon }: (typeof categories)[0]['children'][0]): Node => ({
    slug,
    columns: { name, name_en: nameEn, icon },
    children: [],
  })
  return categories.map((branch) => ({ ...node(branch), children: branch.children.map(node) }))
}

function regionNodes(): Node[] {
  return provinces.map(({ slug, name, shortName, nameEn, districts }) => ({
    slug,
    columns: { name, short_name: shortName, name_en: nameEn },
    children: districts.map((district) => ({
      slug: district.slug,
      columns: { name: district.name, short_name: district.name, name_en: district.nameEn },
      children: [],
    })),
  }))
}
