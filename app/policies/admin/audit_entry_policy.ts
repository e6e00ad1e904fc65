import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#models/user'
import { isAdmin } from '#models/user/rights'

export default class AuditEntryPolicy extends BasePolicy {
  view(user: User) {
    return isAdmin(user)
  }
}
