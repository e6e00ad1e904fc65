import type User from '#models/user'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** The signed-in person, as every page knows them. */
export default class AccountTransformer extends BaseTransformer<User> {
  toObject() {
    return this.pick(this.resource, ['id', 'nickname', 'role'])
  }
}
