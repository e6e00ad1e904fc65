import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@vinejs/vine'
import type RefusalException from '#exceptions/refusal_exception'
import type { Refusals } from '#exceptions/refusal_exception'
import { CLAIM_PARTS } from '#models/reservation/claims'
import type { Need, State } from '#models/reservation/flow'
import { dayInWords } from '#services/day_words'
import { reasonOf } from '#services/payments/reasons'

type Asked = Pick<HttpContext, 'auth' | 'i18n' | 'request' | 'route'>

/** The field of the form in which a missing need is told; the other needs are about the situation. */
const FIELD_OF: Partial<Record<Need, string>> = {
  reason: 'reason',
  photo: 'photos',
  parcel: 'trackingNumber',
  code: 'code',
  decision: 'amount',
}

const FIELD_OF_CLAIM: Record<Refusals['invalidClaim']['problems'][number], string> = {
  amount: 'amount',
  overDeposit: 'amount',
  empty: 'amount',
  notLower: 'amount',
  photo: 'photos',
}

/** A request has no page of its own yet that could show a new state. */
const FIELD_OF_REQUEST: Partial<Record<keyof Refusals, string>> = {
  daysTaken: 'endDate',
  priceChanged: 'expectedTotal',
  tooManyRequests: 'request',
  notInGoodStanding: 'request',
  requestsClosed: 'request',
}

/** Forms of one text on an open page: why it was not taken stands beneath it. */
const TEXT_FORMS = ['listings.comments.store', 'comments.answers.store', 'reviews.reply.store']

const OVER = new Set<State>(['REJECTED', 'CANCELLED'])

/** One sentence in the person's language: the words of the act when it has its own, else those for all. */
export function refusalMessage(
  refusal: RefusalException,
  { auth, i18n, route }: Pick<Asked, 'i18n' | 'route'> & { auth?: HttpContext['auth'] }
): string {
  const { kind, facts } = refusal
  if (refusal.is('notInGoodStanding') && auth?.user?.isInGoodStanding()) {
    return i18n.t('refusals.otherNotInGoodStanding')
  }
  const detail = detailOf(refusal)
  const act = /^(?:api\.)?(?:reservations|listings|comments|reviews)\.(\w+)\.store$/.exec(
    route?.name ?? ''
  )?.[1]
  const words = i18n.t(`refusals.${kind}${detail}`, plain(facts))
  return act ? i18n.t(`refusals.${act}.${kind}${detail}`, plain(facts), words) : words
}

/** The refusal as a validation error when it belongs to fields of the form, else null. */
export function asFieldErrors(refusal: RefusalException, asked: Asked) {
  const { i18n, request, route } = asked
  if (refusal.is('invalidRequest')) {
    return new errors.E_VALIDATION_ERROR(
      refusal.facts.problems.map(({ field, rule, ...problem }) => ({
        field,
        rule,
        message: i18n.t(`reservations.problem.${rule}`, {
          value: 'value' in problem ? shown(problem.value ?? '', i18n) : '',
        }),
      }))
    )
  }
  if (refusal.is('invalidClaim')) {
    const { problems, ...amounts } = refusal.facts
    return new errors.E_VALIDATION_ERROR(
      problems.flatMap((problem) =>
        claimFields(problem, asked).map((field) => ({
          field,
          rule: problem,
          message: i18n.t(`refusals.claim.${problem}`, amounts),
        }))
      )
    )
  }
  if (request.header('x-inertia') && TEXT_FORMS.includes(route?.name ?? '')) {
    return fieldError('text', refusal, asked)
  }
  const field = refusal.is('missing')
    ? FIELD_OF[refusal.facts.need]
    : route?.name === 'reservations.store'
      ? FIELD_OF_REQUEST[refusal.kind]
      : undefined
  return field ? fieldError(field, refusal, asked) : null
}

/** A page says the sum beneath its amounts; a program hears of those that it sent, or of all that it might send. */
function claimFields(
  problem: Refusals['invalidClaim']['problems'][number],
  { request, route }: Asked
): string[] {
  const field = FIELD_OF_CLAIM[problem]
  if (field !== 'amount' || route?.name !== 'api.reservations.claim.store') return [field]
  const sent = CLAIM_PARTS.filter((part) => Number(request.input(part) ?? 0) > 0)
  return sent.length > 0 ? sent : [...CLAIM_PARTS]
}

/** For clients that read JSON: the sentence, and the facts that it is made of. */
export function asProblem(refusal: RefusalException, ctx: HttpContext) {
  return ctx.response.status(refusal.status).send({
    message: refusalMessage(refusal, ctx),
    code: refusal.code,
    kind: refusal.kind,
    facts: refusal.facts,
  })
}

function detailOf(refusal: RefusalException): string {
  if (refusal.is('missing')) return `.${refusal.facts.need}`
  if (refusal.is('notPayable')) return OVER.has(refusal.facts.status) ? '.over' : '.paid'
  if (refusal.is('paymentFailed')) return `.${reasonOf(refusal.facts.code)}`
  return ''
}

function fieldError(field: string, refusal: RefusalException, asked: Asked) {
  const message = refusalMessage(refusal, asked)
  return new errors.E_VALIDATION_ERROR([{ field, rule: refusal.kind, message }])
}

function shown(value: string | number, i18n: HttpContext['i18n']) {
  return typeof value === 'string' ? dayInWords(value, i18n) : value
}

function plain(facts: object) {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => typeof fact !== 'object'))
}
