import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import { allowGuest } from '@adonisjs/bouncer'
import { isInRunningRental } from '#models/reservation/running'
import { maySee } from '#models/upload/viewers'
import type Upload from '#models/upload'
import type { Purpose } from '#models/upload/purposes'
import type User from '#models/user'

const OF_RENTALS: readonly Purpose[] = ['inspection', 'claim', 'objection']

export default class UploadPolicy extends BasePolicy {
  /** Somebody suspended still has rentals to show the state of; somebody banned those that go on all the same. */
  async create(person: User, purpose: Purpose) {
    return !person.isBanned || (OF_RENTALS.includes(purpose) && isInRunningRental(person))
  }

  /** Whether a private photo exists is nobody else's business. */
  @allowGuest()
  async view(person: User | null, upload: Upload) {
    return (await maySee(upload, person)) || AuthorizationResponse.deny('Not found', 404)
  }
}
