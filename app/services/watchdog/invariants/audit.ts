import db from '@adonisjs/lucid/services/db'
import { verifyAuditEnd } from '#models/audit/verify'
import type { Invariant } from '../contract.js'

const LAST = 50

/** The end of the audit log is as it was written; `audit:verify` reads the whole of it each night. */
export const audit: Invariant = {
  name: 'audit.broken',
  async find() {
    const broken = await verifyAuditEnd(db.connection(), LAST)
    return broken ? [{ subject: `audit:${broken.id}`, detail: { code: broken.problem } }] : []
  },
}
