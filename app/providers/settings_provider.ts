import type { ApplicationService } from '@adonisjs/core/types'

/** Web processes know what admins set before they serve, and hear of changes. Others read it when they decide. */
export default class SettingsProvider {
  private stop?: () => Promise<void>

  constructor(private app: ApplicationService) {}

  async start() {
    if (this.app.getEnvironment() !== 'web') return
    const { default: logger } = await import('@adonisjs/core/services/logger')
    const { refresh } = await import('#services/settings/refreshing')
    await refresh().catch((error) => logger.warn({ err: error }, 'the settings could not be read'))
  }

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { keepFresh } = await import('#services/settings/refreshing')
    this.stop = keepFresh()
  }

  async shutdown() {
    await this.stop?.()
  }
}
