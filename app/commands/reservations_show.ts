import { args, BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { BadInput } from '#commands/_input'
import type { Story } from '#models/reservation/story'

export default class ReservationsShow extends BaseCommand {
  static commandName = 'reservations:show'
  static description = 'Show what happened to one reservation and where its money is'
  static options: CommandOptions = { startApp: true }

  @args.string({ description: 'The ulid of the reservation', parse: ulidOf })
  declare ulid: string

  async run() {
    const { default: db } = await import('@adonisjs/lucid/services/db')
    const { storyOf } = await import('#models/reservation/story')
    const story = await storyOf(db.connection(), this.ulid)
    if (!story) {
      this.logger.error(`There is no reservation ${this.ulid}`)
      this.exitCode = 1
      return
    }
    this.facts(story)
    this.timeline(story)
    this.money(story)
    this.ledger(story)
  }

  /** Ids, not names: what is shown in a terminal ends up in tickets. */
  private facts({ reservation }: Story) {
    const { ulid, status, version, guestId, hostId, listingId, startDate, endDate } = reservation
    this.logger.info(`reservation ${ulid}: ${status}, version ${version}`)
    this.logger.info(
      `listing ${listingId}, host ${hostId}, guest ${guestId}, ${startDate} to ${endDate}`
    )
    this.logger.info(
      `rent ${won(reservation.rent)} + deposit ${won(reservation.deposit)} = ${won(reservation.total)} won, ` +
        `fee ${reservation.platformFeeBps / 100} %, ${reservation.cancellationPolicy}`
    )
    if (reservation.deadlineAt) this.logger.info(`deadline ${instant(reservation.deadlineAt)}`)
  }

  private timeline({ events }: Story) {
    const table = this.ui.table().head(['when (UTC)', 'version', 'what', 'from', 'to', 'by'])
    for (const { actor, actorId, createdAt, fromStatus, kind, toStatus, version } of events) {
      const by = actorId ? `${actor} ${actorId}` : String(actor)
      table.row([instant(createdAt), String(version), kind, fromStatus ?? '', toStatus ?? '', by])
    }
    table.render()
  }

  private money({ payments, payout, refunds, reservation: { claim } }: Story) {
    const table = this.ui.table().head(['what', 'ulid', 'won', 'status', 'last error'])
    for (const each of payments)
      table.row(['payment', each.ulid, won(each.amount), each.status, ''])
    if (claim) table.row(['claim', claim.ulid, won(claim.amount), claim.status, ''])
    for (const { amount, kind, lastError, status, ulid, way } of refunds) {
      table.row([`refund, ${kind}, ${way}`, ulid, won(amount), status, lastError ?? ''])
    }
    if (payout) {
      const { amount, lastError, status, ulid } = payout
      table.row(['payout', ulid, won(amount), status, lastError ?? ''])
    }
    table.render()
  }

  private ledger({ ledger }: Story) {
    const table = this.ui.table().head(['when (UTC)', 'movement', 'debit', 'credit', 'won'])
    for (const { amount, createdAt, credit, debit, kind } of ledger) {
      table.row([instant(createdAt), kind, debit, credit, won(amount)])
    }
    table.render()
  }
}

function ulidOf(value: string): string {
  const ulid = value.toUpperCase()
  if (/^[0-9A-HJKMNP-TV-Z]{26}$/.test(ulid)) return ulid
  throw new BadInput(`${value.slice(0, 100)} is no ulid: 26 letters and digits, as in an address`)
}

function won(amount: number): string {
  return amount.toLocaleString('en')
}

function instant(at: { toUTC(): { toFormat(format: string): string } }): string {
  return at.toUTC().toFormat('yyyy-MM-dd HH:mm:ss')
}
