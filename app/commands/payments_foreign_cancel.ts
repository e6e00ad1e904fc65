import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import type { Comparison } from '#models/payment/comparing'

export default class PaymentsForeignCancel extends BaseCommand {
  static commandName = 'payments:foreign-cancel'
  static description =
    'Show a payment as its provider and as we see it; record a cancel that was made by hand there'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'The ulid of the payment, or of one of its refunds' })
  declare ulid: string

  @flags.string({ description: 'Record what is unknown here: its exact amount, in won' })
  declare record?: string

  @flags.string({ description: 'Why it was made, for the record' })
  declare note?: string

  @flags.string({ description: 'E-mail address of the admin who records it' })
  declare by?: string

  async run() {
    const { default: Payment } = await import('#models/payment')
    const { compare } = await import('#models/payment/comparing')
    const { orRefused } = await import('#commands/_refusing')
    await orRefused(this, async () => {
      const payment = await Payment.query()
        .where('ulid', this.ulid)
        .orWhereHas('refunds', (refund) => void refund.where('ulid', this.ulid))
        .firstOrFail()
      if (this.record !== undefined) await this.write(payment, this.record)
      this.show(await compare(payment))
    })
  }

  private async write(payment: Comparison['payment'], amount: string) {
    const { default: PaymentStateException } = await import('#exceptions/payment_state_exception')
    const { recordForeignCancels } = await import('#models/payment/recording')
    const { default: User } = await import('#models/user')
    if (!/^\d{1,9}$/.test(amount)) {
      throw new PaymentStateException(`${amount} is no whole amount of won`)
    }
    if (!this.by || !this.note) throw new PaymentStateException('--by and --note are needed')
    const by = await User.findByOrFail('email', this.by)
    const recording = { by, note: this.note, amount: Number(amount) }
    const settled = await recordForeignCancels(payment, recording)
    for (const refund of settled) {
      this.logger.info(`refund ${refund.ulid}: ${refund.amount} won went back by hand`)
    }
  }

  private show({ cancels, disagreements, found, payment, refunds, strange }: Comparison) {
    this.logger.info(`payment ${payment.ulid}: ${payment.amount} won here, ${found.amount} there`)
    const there = this.ui.table().head(['went back there', 'won', 'of'])
    for (const { amount, isRecorded, reference, refund } of cancels) {
      const of = refund?.ulid ?? (isRecorded ? 'by hand, recorded' : 'unknown here')
      there.row([reference, String(amount), of])
    }
    there.render()
    const here = this.ui.table().head(['refund here', 'kind', 'won', 'status', 'way'])
    for (const { amount, kind, status, ulid, way } of refunds) {
      here.row([ulid, kind, String(amount), status, way])
    }
    here.render()
    for (const problem of disagreements) this.logger.error(problem)
    const sum = strange.reduce((total, { amount }) => total + amount, 0)
    if (sum > 0) this.logger.warning(`${sum} won went back there that nobody here asked for`)
    if (sum > 0 || disagreements.length > 0) this.exitCode = 1
  }
}
