import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class LedgerVerify extends BaseCommand {
  static commandName = 'ledger:verify'
  static description =
    'Check that the ledger adds up and explains the money of every reservation; changes nothing'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { default: db } = await import('@adonisjs/lucid/services/db')
    const { verifyLedger } = await import('#models/ledger/verify')
    const startedAt = performance.now()
    const { reservations, entries, balances, findings } = await verifyLedger(db.connection())
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)

    const table = this.ui.table().head(['account', 'won'])
    for (const [account, amount] of Object.entries(balances)) {
      table.row([account, amount.toLocaleString('en')])
    }
    table.render()
    for (const { reservation, problem } of findings) {
      this.logger.error(`${reservation ?? 'the whole ledger'}: ${problem}`)
    }
    this.logger.info(
      `${entries} entries of ${reservations} reservations, ${findings.length} findings (${seconds} s)`
    )
    if (findings.length > 0) this.exitCode = 1
  }
}
