import type { HttpContext } from '@adonisjs/core/http'
import { queueEntry } from '#models/report/queue'
import ReportCase from '#models/report_case'
import ReportCaseTransformer from '#transformers/report_case_transformer'

export function findCase({ params }: HttpContext): Promise<ReportCase> {
  return ReportCase.findByOrFail('ulid', params.ulid)
}

/** The case as it is now, with the version that the next act must have seen. */
export async function answerCase({ auth, response }: HttpContext, { ulid }: ReportCase) {
  const entry = await queueEntry(ulid)
  const viewer = auth.getUserOrFail()
  return response.send({ case: new ReportCaseTransformer(entry, viewer).toObject() })
}
