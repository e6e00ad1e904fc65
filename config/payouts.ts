import env from '#start/env'
import mode from '#config/mode'

const isReal = mode.name === 'production' && env.get('PAYMENTS') !== 'sandbox'

/** Who pays hosts: where guests pay real money, a file that an operator carries to the bank. */
export default {
  provider: env.get('PAYOUTS', isReal ? 'bank_file' : 'sandbox'),
  /** How long a process has an attempt to itself; longer than any call to a provider takes. */
  leaseSeconds: 60,
  /** Waits after each failure, in minutes; after the last an operator looks. */
  waitsMinutes: [1, 5, 30, 120, 720],
  /** What hosts read in their account before the end of the attempt's ulid. */
  memo: '취밋',
  /** What a bank takes in one file. */
  rowsPerFile: 1_000,
}
