/**
 * A calendar of units as plain days, written without looking at the booking door: what the product
 * says about taking, moving, growing and freeing days, one day at a time. Days are offsets.
 */
export type Held = {
  key: number
  status: string
  from: number
  to: number
  unit: number
  /** The first day that is free again, buffer included. */
  until: number
  since: number
}

type Block = { from: number; to: number; units: Set<number> }

/** Nothing before is a wide gap, nothing after a wider one: an open future is worth keeping. */
const NEVER_BEFORE = -10_000
const NEVER_AFTER = 1_000_000

export class DayModel {
  today = 0
  grown = 0
  moved = 0
  readonly reservations: Held[] = []
  readonly blocks: Block[] = []

  constructor(
    readonly units: number,
    readonly buffer: number
  ) {}

  /** Who has a unit on a day: a reservation's key, 'block', or nobody. */
  at(unit: number, day: number): number | 'block' | null {
    const holder = this.holders().find(
      (each) => each.unit === unit && each.from <= day && day < each.until
    )
    if (holder) return holder.key
    const isBlocked = this.blocks.some(
      (block) => block.units.has(unit) && block.from <= day && day <= block.to
    )
    return isBlocked ? 'block' : null
  }

  isFree(unit: number, from: number, to: number): boolean {
    for (let day = from; day <= to + this.buffer; day++) {
      const who = this.at(unit, day)
      if (who !== null && !(who === 'block' && day > to)) return false
    }
    return true
  }

  /** Free units, the one with the tightest gap first, then by number. */
  freeUnits(from: number, to: number): number[] {
    return this.numbers()
      .filter((unit) => this.isFree(unit, from, to))
      .sort((a, b) => this.gap(a, from) - this.gap(b, from) || a - b)
  }

  fits({ from, to }: { from: number; to: number }): boolean {
    return this.freeUnits(from, to).length > 0
  }

  take(held: Held): boolean {
    const [unit] = this.freeUnits(held.from, held.to)
    if (unit === undefined) return false
    Object.assign(held, { unit, until: held.to + 1 + this.buffer })
    this.enter(held, 'PENDING_PAYMENT')
    return true
  }

  enter(held: Held, status: string): true {
    held.status = status
    held.since = this.today
    return true
  }

  pay(held: Held): true {
    this.enter(held, 'PENDING_PICKUP')
    for (const rival of this.reservations) {
      const overlaps = rival.from < held.until && held.from < rival.to + 1 + this.buffer
      if (rival.status === 'PENDING_APPROVAL' && overlaps && !this.fits(rival)) {
        this.enter(rival, 'REJECTED')
      }
    }
    return true
  }

  /** Answers whether any unit could be blocked. */
  block(from: number, to: number): boolean {
    const units = this.numbers().filter(
      (unit) =>
        !this.holders().some(
          (each) => each.unit === unit && each.from <= to && each.until - this.buffer > from
        )
    )
    if (units.length === 0) return false
    this.blocks.push({ from, to, units: new Set(units) })
    return true
  }

  giveBack(held: Held): true {
    this.grow(held)
    const until = Math.max(held.from, this.today) + 1 + this.buffer
    held.until = Math.min(held.until, until)
    return this.enter(held, 'INSPECTING_RETURN')
  }

  tomorrow(): true {
    this.today += 1
    const ended = (held: Held) => this.today > held.to
    for (const held of this.reservations) {
      const age = this.today - held.since
      if (held.status === 'PENDING_APPROVAL' && (age >= 2 || this.today > held.from)) {
        this.enter(held, 'CANCELLED')
      } else if (held.status === 'PENDING_PAYMENT' && (age >= 1 || this.today > held.from)) {
        this.enter(held, 'CANCELLED')
      } else if (held.status === 'PENDING_PICKUP' && ended(held)) {
        this.enter(held, 'CANCELLED')
      }
    }
    for (const held of this.reservations) {
      if (held.status === 'RENTING' && ended(held)) this.enter(held, 'PENDING_RETURN')
      if (held.status === 'INSPECTING_RETURN' && this.today - held.since >= 3) {
        this.enter(held, 'DONE')
      }
    }
    for (const held of this.reservations) {
      if (held.status === 'PENDING_RETURN' && ended(held)) this.grow(held)
    }
    return true
  }

  /** Every day that is held, in words. */
  days(): string[] {
    const last = this.today + 60
    return this.numbers().flatMap((unit) =>
      Array.from({ length: last + 1 }, (_, day) => day)
        .filter((day) => this.at(unit, day) !== null)
        .map((day) => `unit ${unit} day ${day}: ${this.at(unit, day)}`)
    )
  }

  /** Gear that is still out holds today and its buffer, as far as others can make room. */
  private grow(held: Held) {
    const goal = Math.max(held.to, this.today) + 1 + this.buffer
    while (held.until < goal) {
      const day = held.until
      const other = this.holders().find(
        (each) => each !== held && each.unit === held.unit && each.from <= day && day < each.until
      )
      if (other && !this.moveElsewhere(other)) return
      held.until = day + 1
      this.grown++
    }
  }

  private moveElsewhere(other: Held): boolean {
    if (!['PENDING_PAYMENT', 'PENDING_PICKUP'].includes(other.status)) return false
    const unit = this.freeUnits(other.from, other.to).find((each) => each !== other.unit)
    if (unit === undefined) return false
    other.unit = unit
    this.moved++
    return true
  }

  private gap(unit: number, from: number): number {
    let next = from
    while (next < from + 200 && this.at(unit, next) === null) next++
    let previous = from - 1
    while (previous > from - 200 && this.at(unit, previous) === null) previous--
    const end = next === from + 200 ? NEVER_AFTER : next
    const start = previous === from - 200 ? NEVER_BEFORE : previous + 1
    return end - start
  }

  private numbers(): number[] {
    return Array.from({ length: this.units }, (_, index) => index + 1)
  }

  private holders(): Held[] {
    return this.reservations.filter((each) =>
      [
        'PENDING_PAYMENT',
        'PENDING_PICKUP',
        'RENTING',
        'PENDING_RETURN',
        'INSPECTING_RETURN',
      ].includes(each.status)
    )
  }
}
