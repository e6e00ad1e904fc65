import { createHmac } from 'node:crypto'
import { Secret } from '@adonisjs/core/helpers'
import { appKey } from '#config/app'
import env from '#start/env'

/** Seals the audit log. Whoever can write to the database must not have it; production gives its own. */
export const auditKey = env.get('AUDIT_KEY') ?? derived()

function derived() {
  return new Secret(createHmac('sha256', appKey.release()).update('audit').digest('hex'))
}
