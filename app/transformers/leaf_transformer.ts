import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Leaf } from '#models/listing/drafting/categories'

export default class LeafTransformer extends BaseTransformer<Leaf> {
  toObject() {
    return this.pick(this.resource, ['id', 'parentId', 'path'])
  }
}
