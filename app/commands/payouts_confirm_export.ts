import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { adminOf, BY } from '#commands/_admin'
import { Report } from '#commands/_report'

export default class PayoutsConfirmExport extends BaseCommand {
  static commandName = 'payouts:confirm-export'
  static description =
    'The bank carried out a file: close what is in it, except for what was refused before'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'The ulid that payouts:export named' })
  declare export: string

  @flags.string({ description: BY, required: true })
  declare by: string

  async run() {
    const { confirmExport } = await import('#models/payout/exporting')
    const { orRefused } = await import('#commands/_refusing')
    await orRefused(this, async () => {
      const by = await adminOf(this.by)
      const report = new Report(this, 'transfers')
      const sent = await confirmExport(this.export, { by, progress: report.progress })
      report.end(`${sent} sent`)
    })
  }
}
