import { JobCommand } from '#services/scheduler/job_command'

export default class LedgerVerify extends JobCommand {
  static commandName = 'ledger:verify'
  static description = 'Check that the ledger adds up and explains the money of every reservation'

  async work() {
    const { default: db } = await import('@adonisjs/lucid/services/db')
    const { verifyLedger } = await import('#models/ledger/verify')
    const { imbalances } = await import('#services/watchdog/invariants/ledger')
    const { record } = await import('#services/watchdog/record')
    const { reservations, entries, balances, findings } = await verifyLedger(db.connection())

    const table = this.ui.table().head(['account', 'won'])
    for (const [account, amount] of Object.entries(balances)) {
      table.row([account, amount.toLocaleString('en')])
    }
    table.render()
    for (const { reservation, problem } of findings) {
      this.logger.error(`${reservation ?? 'the whole ledger'}: ${problem}`)
    }
    await record('ledger.unbalanced', imbalances(findings))
    return { entries, reservations, failed: findings.length }
  }
}
