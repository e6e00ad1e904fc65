import { BaseTransformer } from '@adonisjs/core/transformers'

interface Node {
  id: number
  parentId: number | null
  name: string
  nameEn: string
}

interface Branch extends Node {
  children: Node[]
}

export function branches(nodes: Node[]): Branch[] {
  return nodes
    .filter(({ parentId }) => parentId === null)
    .map((node) => ({
      id: node.id,
      parentId: null,
      name: node.name,
      nameEn: node.nameEn,
      children: nodes.filter(({ parentId }) => parentId === node.id),
    }))
}

/** One branch of a two-level tree to choose from, named in the person's language. */
export default class ChoiceTransformer extends BaseTransformer<Branch> {
  constructor(
    resource: Branch,
    private locale: string
  ) {
    super(resource)
  }

  toObject() {
    return {
      ...this.named(this.resource),
      children: this.resource.children.map((child) => this.named(child)),
    }
  }

  private named({ id, name, nameEn }: Node) {
    return { id, name: this.locale === 'ko' ? name : nameEn }
  }
}
