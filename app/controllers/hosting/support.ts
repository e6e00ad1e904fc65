import type { HttpContext } from '@adonisjs/core/http'
import type Listing from '#models/listing'

/** The listing of the address, found through the person: somebody else's, or an archived one, is "not found". */
export function ownListing({ auth, params }: HttpContext): Promise<Listing> {
  return auth
    .getUserOrFail()
    .related('listings')
    .query()
    .where('id', params.id)
    .whereNot('status', 'deleted')
    .firstOrFail()
}
