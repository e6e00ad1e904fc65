import type { PaymentProvider } from './contract.js'
import FakeProvider from './fake.js'
import SandboxProvider from './sandbox.js'

/** The provider in use. Every payment keeps the name of the one it was made with. */
class Payments {
  readonly sandbox = new SandboxProvider()
  private faked: FakeProvider | null = null

  get provider(): PaymentProvider {
    return this.faked ?? this.sandbox
  }

  fake(): FakeProvider {
    this.faked = new FakeProvider()
    return this.faked
  }

  restore() {
    this.faked = null
  }
}

export default new Payments()
