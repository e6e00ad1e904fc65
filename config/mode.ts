import env from '#start/env'

export type Mode = 'development' | 'test' | 'production' | 'demo'

const mode: Mode = env.get('APP_MODE', env.get('NODE_ENV'))

/** What the mode of product §16 allows; everything else asks here instead of comparing names. */
export default {
  name: mode,
  hasMailbox: mode !== 'production',
  hasDemoShop: mode !== 'production',
  showsDemoAccounts: mode === 'demo',
  warnsOfSandboxPayments: mode === 'production' && env.get('PAYMENTS') === 'sandbox',
}
