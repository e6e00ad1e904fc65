import { flags } from '@adonisjs/core/ace'
import { BadInput } from '#commands/_input'
import { JobCommand, type Progress } from '#services/scheduler/job_command'
import type { Head } from '#models/audit/verify'

export default class AuditVerify extends JobCommand {
  static commandName = 'audit:verify'
  static description = 'Check that nobody changed, removed or forged an entry of the audit log'

  @flags.string({ description: 'An entry as an earlier run named it, ID:SEAL' })
  declare known?: string

  async work(progress: Progress) {
    const { default: logger } = await import('@adonisjs/core/services/logger')
    const { default: db } = await import('@adonisjs/lucid/services/db')
    const { PROBLEMS, verifyAudit } = await import('#models/audit/verify')
    const known = this.known ? headOf(this.known) : undefined
    const { broken, entries, erased, head } = await verifyAudit(db.connection(), {
      known,
      progress,
    })
    if (broken) {
      const problem = PROBLEMS[broken.problem]
      this.logger.error(`entry ${broken.id} ${problem}`)
      logger.error(
        { ...broken, problem },
        'the audit log was tampered with, or AUDIT_KEY is another'
      )
    } else if (head) {
      this.logger.info(`last entry ${head.id}:${head.mac}`)
      logger.info(head, 'the audit log is whole')
    }
    return { entries, reasons_erased: erased, failed: broken ? 1 : 0 }
  }
}

/** Said here: ace swallows what the parser of a flag throws. */
function headOf(text: string): Head {
  const [, id, mac] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  if (id && mac) return { id: Number(id), mac }
  throw new BadInput(`${text.slice(0, 100)} is no entry: audit:verify prints them as ID:SEAL`)
}
