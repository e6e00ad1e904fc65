import env from '#start/env'

export type Mode = 'development' | 'test' | 'production' | 'demo'

const mode: Mode = env.get('APP_MODE', env.get('NODE_ENV'))

/** The test keys of Toss move as little money as the sandbox. */
function takesRealMoney(): boolean {
  const key = env.get('TOSS_SECRET_KEY')?.release() ?? ''
  return env.get('PAYMENTS') === 'toss' && !key.startsWith('test_')
}

/** What the mode of product §16 allows; everything else asks here instead of comparing names. */
export default {
  name: mode,
  hasMailbox: mode !== 'production',
  hasDemoShop: mode !== 'production',
  showsDemoAccounts: mode === 'demo',
  warnsOfSandboxPayments: mode === 'production' && !takesRealMoney(),
}
