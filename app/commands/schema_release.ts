import { args, BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class SchemaRelease extends BaseCommand {
  static commandName = 'schema:release'
  static description =
    'Keep the present schema as that of a release: what comes after it may only add to it'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'Name of the release' })
  declare release: string

  async run() {
    const { keepReleased } = await import('#services/shared/released_schema')
    const tables = await keepReleased(this.release)
    this.logger.info(`The schema of ${this.release} is kept: ${tables} tables`)
  }
}
