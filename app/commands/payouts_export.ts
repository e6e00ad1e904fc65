import { open, rm } from 'node:fs/promises'
import { ulid } from 'ulid'
import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { adminOf, BY } from '#commands/_admin'
import { BadInput } from '#commands/_input'
import { Report } from '#commands/_report'
import type { Export } from '#models/payout/exporting'

export default class PayoutsExport extends BaseCommand {
  static commandName = 'payouts:export'
  static description = 'Write payouts and refunds by bank that are due into a bulk-transfer file'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'The file to write; it must not exist yet' })
  declare file: string

  @flags.string({ description: 'The ulid of an earlier export whose file was lost before upload' })
  declare again?: string

  @flags.string({ description: BY, required: true })
  declare by: string

  async run() {
    const { exportPayouts, fileOf } = await import('#models/payout/exporting')
    const { orRefused } = await import('#commands/_refusing')
    await orRefused(this, async () => {
      const by = await adminOf(this.by)
      const report = new Report(this, 'transfers')
      const lost = this.again ? await fileOf(this.again, by) : null
      const file = await this.openFile()
      try {
        const made = lost ?? (await exportPayouts(by, this.named()))
        if (made.lines.length === 0) return await this.nothing()
        await file.writeFile(made.content)
        await this.show(made)
        report.end(
          `export ${made.ulid}: ${made.lines.length} transfers, ${made.amount.toLocaleString('en')} won`
        )
      } finally {
        await file.close()
      }
    })
  }

  /** Said first: whatever happens from here on, `--again` finds what was taken. */
  private named(): string {
    const reference = ulid()
    this.logger.info(`export ${reference} begins`)
    return reference
  }

  private async nothing() {
    await rm(this.file)
    this.logger.info('Nothing is due')
  }

  /** Opened before anything is marked as asked: that must not end without a file. */
  private openFile() {
    return open(this.file, 'wx', 0o600).catch(({ message }: Error) => {
      throw new BadInput(`The file cannot be made: ${message}`)
    })
  }

  private async show({ lines }: Export) {
    const { memoOf } = await import('#models/payout/memo')
    const table = this.ui.table().head(['payout or refund', 'account', 'memo', 'won'])
    for (const { amount, leg, of } of lines) {
      const account = `${leg.bankCode} ${leg.numberMasked}`
      table.row([of, account, memoOf(leg), amount.toLocaleString('en')])
    }
    table.render()
  }
}
