import config from '#config/payouts'
import type { PayoutProvider } from './contract.js'
import FakePayouts from './fake.js'
import SandboxPayouts from './sandbox.js'

/** Who transfers money to hosts; null where an operator carries a file to the bank instead. */
class Payouts {
  readonly sandbox = new SandboxPayouts()
  private faked: FakePayouts | null = null

  get provider(): PayoutProvider | null {
    return this.faked ?? (config.provider === 'sandbox' ? this.sandbox : null)
  }

  fake(): FakePayouts {
    this.faked = new FakePayouts()
    return this.faked
  }

  restore() {
    this.faked = null
  }
}

export default new Payouts()
