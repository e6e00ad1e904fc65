import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class MigrationsPending extends BaseCommand {
  static commandName = 'migrations:pending'
  static description =
    'Print as JSON which migrations have not run yet, and which of them take something away'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { pendingMigrations } = await import('#services/shared/migrations')
    process.stdout.write(`${JSON.stringify(await pendingMigrations())}\n`)
  }
}
