import { createHmac } from 'node:crypto'
import env from '#start/env'
import { appKey } from '#config/app'
import mode from '#config/mode'

const isReal = mode.name === 'production' && env.get('PAYMENTS') !== 'sandbox'

/** Who pays hosts: where guests pay real money, a file that an operator carries to the bank. */
export default {
  provider: env.get('PAYOUTS', isReal ? 'bank_file' : 'sandbox'),
  /** How long a process has an attempt to itself; longer than any call to a provider takes. */
  leaseSeconds: 60,
  /** Waits after each failure, in minutes; after the last an operator looks. */
  waitsMinutes: [1, 5, 30, 120, 720],
  /** How often a transfer is read that the bank took in and has not decided on. */
  rereadMinutes: 10,
  /** After so long without the bank's decision an operator looks. */
  decisionHours: 72,
  /** What hosts read in their account before the end of the attempt's ulid. */
  memo: '취밋',
  /** What a bank takes in one file. */
  rowsPerFile: 1_000,
  sandbox: {
    webhookSecret: createHmac('sha256', appKey.release()).update('payout webhooks').digest('hex'),
    /** When it decides on transfers to slow accounts. */
    lateMinutes: 10,
  },
}
