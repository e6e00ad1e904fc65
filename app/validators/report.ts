import vine from '@vinejs/vine'
import { CASE_ORDERS } from '#models/report/queue'
import { REASONS, TARGET_KINDS } from '#models/report/target'
import { whole } from '#validators/rules/numbers'
import { paragraph } from '#validators/rules/text'

export const reportValidator = vine.create({
  kind: vine.enum(TARGET_KINDS),
  ref: vine.string().maxLength(60),
  reason: vine.enum(REASONS),
  /** Somebody who says "something else" says what. */
  text: paragraph([1, 500]).nullable().optional().requiredWhen('reason', '=', 'other'),
})

export const appealValidator = vine.create({ text: paragraph([10, 1000]) })

const version = () => whole([1, 4_294_967_295])
const note = () => paragraph([1, 500])

export const claimValidator = vine.create({ seen: version() })

const measure = vine.group([
  vine.group.if((data) => data.kind === 'suspend', {
    kind: vine.literal('suspend'),
    days: whole([1, 3650]),
  }),
  vine.group.else({ kind: vine.enum(['hide', 'warn', 'ban'] as const) }),
])

const personalMeasure = vine.group([
  vine.group.if((data) => data.kind === 'suspend', {
    kind: vine.literal('suspend'),
    days: whole([1, 3650]),
  }),
  vine.group.else({ kind: vine.enum(['warn', 'ban'] as const) }),
])

/** What is done about a person without a report; the reason is what they are told. */
export const personalMeasureValidator = vine.create(
  vine.object({ reason: note() }).merge(personalMeasure)
)

const verdict = vine.group([
  vine.group.if((data) => data.verdict === 'sanctioned', {
    verdict: vine.literal('sanctioned'),
    reason: note(),
    measures: vine.array(vine.object({}).merge(measure)).minLength(1).maxLength(3).distinct('kind'),
  }),
  vine.group.else({ verdict: vine.literal('dismissed') }),
])

export const decisionValidator = vine.create(
  vine.object({ seen: version(), note: note() }).merge(verdict)
)

export const liftValidator = vine.create({ reason: note() })

export const appealDecisionValidator = vine.create({
  verdict: vine.enum(['upheld', 'rejected'] as const),
  note: note(),
})

/** Tampered filters of a list are left out, not refused. */
export const queueValidator = vine.create({
  status: vine.enum(['open', 'decided'] as const).optional(),
  kind: vine.enum(TARGET_KINDS).optional(),
  reason: vine.enum(REASONS).optional(),
  isHeld: vine.boolean().optional(),
  claim: vine.enum(['mine', 'free'] as const).optional(),
  user: vine.number().withoutDecimals().range([1, 4_294_967_295]).optional(),
  q: vine.string().trim().minLength(1).maxLength(80).optional(),
  sort: vine.enum(CASE_ORDERS).optional(),
})

/** As many as a page of the queue has. */
export const dismissalsValidator = vine.create({
  note: note(),
  cases: vine
    .array(
      vine.object({
        ulid: vine
          .string()
          .fixedLength(26)
          .regex(/^[0-9A-HJKMNP-TV-Z]+$/),
        seen: version(),
      })
    )
    .minLength(1)
    .maxLength(20)
    .distinct('ulid'),
})
