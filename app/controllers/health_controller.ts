import Readiness from '#services/readiness'
import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

@inject()
export default class HealthController {
  constructor(private readiness: Readiness) {}

  async live({ response }: HttpContext) {
    return response.ok({ status: 'ok' })
  }

  async ready({ response }: HttpContext) {
    const report = await this.readiness.report()
    return report.isReady ? response.ok(report) : response.serviceUnavailable(report)
  }
}
