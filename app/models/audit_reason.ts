import { AuditReasonSchema } from '#database/schema'

/** The words that go with an entry of the audit log; the only part of it that can be erased. */
export default class AuditReason extends AuditReasonSchema {
  static primaryKey = 'entryId'
}
