import { open } from 'node:fs/promises'
import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { Report } from '#commands/_report'

export default class PayoutsExport extends BaseCommand {
  static commandName = 'payouts:export'
  static description = 'Write what is due into a bulk-transfer file for the bank'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'The file to write; it must not exist yet' })
  declare file: string

  @flags.string({ description: 'The ulid of an earlier export whose file was lost before upload' })
  declare again?: string

  /** The file is opened first: what is marked as asked must not end without a file. */
  async run() {
    const { exportPayouts, fileOf } = await import('#models/payout/exporting')
    const { memoOf } = await import('#models/payout/memo')
    const report = new Report(this, 'payouts')
    const file = await open(this.file, 'wx', 0o600)
    try {
      const made = this.again ? await fileOf(this.again) : await exportPayouts()
      await file.writeFile(made.content)
      const table = this.ui.table().head(['payout', 'account', 'memo', 'won'])
      for (const attempt of made.attempts) {
        const { amount, ulid } = attempt.payout
        const account = `${attempt.bankCode} ${attempt.numberMasked}`
        table.row([ulid, account, memoOf(attempt), amount.toLocaleString('en')])
      }
      table.render()
      report.end(
        `export ${made.ulid}: ${made.attempts.length} payouts, ${made.amount.toLocaleString('en')} won`
      )
    } finally {
      await file.close()
    }
  }
}
