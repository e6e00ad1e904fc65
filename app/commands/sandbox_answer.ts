import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** Plays the bank: for trying out what happens when it answers later. */
export default class SandboxAnswer extends BaseCommand {
  static commandName = 'sandbox:answer'
  static description =
    'Have the sandbox bank decide now on transfers that it took in, and call the shop'
  static options: CommandOptions = { startApp: true }

  @args.string({
    description: 'Key of one transfer; all that wait when not given',
    required: false,
  })
  declare key?: string

  @flags.boolean({
    description: 'Refuse instead of sending, whatever the account would do by itself',
  })
  declare refuse: boolean

  @flags.boolean({
    description:
      'Call nobody: `payouts:process` and `refunds:process` find it out at their next look',
  })
  declare silent: boolean

  async run() {
    const { default: payouts } = await import('#services/payouts/payouts')
    const { notify } = await import('#services/payouts/sandbox/webhooks')
    const keys = this.key ? [this.key] : await payouts.sandbox.undecided()
    for (const key of keys) {
      if (!(await payouts.sandbox.decide(key, { isRefused: this.refuse }))) {
        this.logger.error(`the sandbox bank waits to decide on no transfer ${key}`)
        this.exitCode = 1
        continue
      }
      const isHeard = this.silent || (await notify(key))
      this.logger.info(`${key} ${this.refuse ? 'refused' : 'sent'}${isHeard ? '' : ', not heard'}`)
    }
    if (keys.length === 0) this.logger.info('None')
  }
}
