import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import { allowGuest } from '@adonisjs/bouncer'
import { maySee } from '#models/upload/viewers'
import type Upload from '#models/upload'
import type User from '#models/user'

export default class UploadPolicy extends BasePolicy {
  /** Somebody suspended still has rentals to show the state of. */
  create(person: User) {
    return !person.isBanned
  }

  /** Whether a private photo exists is nobody else's business. */
  @allowGuest()
  async view(person: User | null, upload: Upload) {
    return (await maySee(upload, person)) || AuthorizationResponse.deny('Not found', 404)
  }
}
