import config from '#config/payments'
import type { PaymentProvider } from './contract.js'
import FakeProvider from './fake.js'
import SandboxProvider from './sandbox.js'
import TossProvider from './toss.js'

/** The providers. Every payment keeps the name of the one it was made with. */
class Payments {
  readonly sandbox = new SandboxProvider()
  private tossPayments = config.toss && new TossProvider(config.toss)
  private standIn: PaymentProvider | null = null

  /** The provider that new orders go to. */
  get provider(): PaymentProvider {
    return this.of(config.provider)
  }

  get toss(): TossProvider | null {
    return this.standIn instanceof TossProvider ? this.standIn : this.tossPayments
  }

  /**
   * Whether money may still come through this provider. Giving back works for each that ever took some,
   * but the sandbox takes none of a shop that has left it: its money is nobody's.
   */
  takes(name: PaymentProvider['name']): boolean {
    return name !== 'sandbox' || config.provider === 'sandbox'
  }

  /** The provider that a payment was made with, whichever is in use now. */
  of(name: PaymentProvider['name']): PaymentProvider {
    if (this.standIn) return this.standIn
    const provider = name === 'toss' ? this.tossPayments : this.sandbox
    if (!provider) throw new Error('TOSS_CLIENT_KEY and TOSS_SECRET_KEY are not set')
    return provider
  }

  fake(): FakeProvider {
    const fake = new FakeProvider()
    this.use(fake)
    return fake
  }

  /** Every order goes to this provider until `restore`; for tests. */
  use(provider: PaymentProvider) {
    this.standIn = provider
  }

  restore() {
    this.standIn = null
  }
}

export default new Payments()
