import type { HttpContext } from '@adonisjs/core/http'
import User from '#models/user'
import MemberPolicy from '#policies/admin/member_policy'
import { personalMeasureValidator } from '#validators/report'

/** What staff do about a person without a report. */
export default class SanctionsController {
  async store({ auth, bouncer, params, request, response }: HttpContext) {
    await bouncer.with('ModerationPolicy').authorize('view')
    const member = await User.findOrFail(params.id)
    await bouncer.with(MemberPolicy).authorize('sanction', member)
    const measure = await request.validateUsing(personalMeasureValidator)
    const { ulid, kind, days } = await member.sanction(auth.getUserOrFail(), measure)
    return response.status(201).send({ ulid, kind, days })
  }
}
