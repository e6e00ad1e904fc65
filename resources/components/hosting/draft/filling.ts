/** What a draft may fill, and the rules of filling it in: nothing that a person typed is replaced unasked. */
export const FILLABLE = ['title', 'content', 'categoryId', 'fee', 'deposit', 'options'] as const

export type Fillable = (typeof FILLABLE)[number]

export type Filled = {
  title: string
  content: string
  categoryId: number | null
  fee: number | null
  deposit: number | null
  options: { id?: number | null; name: string; fee: number | null; deposit: number | null }[]
}

/** Where the content of a field comes from: a model, rules, or the middle of what other listings ask. */
export type Mark = { by: 'ai' | 'rules' } | { by: 'usual'; listings: number }

export type Proposal = { [Field in Fillable]: Filled[Field] | null }

/** The part of the server's answer that fills the form. */
export interface Drafted {
  fields: Proposal
  usual: { fields: readonly string[]; listings: number }
  isByRules: boolean
}

export interface Division {
  /** Empty, or filled by an earlier draft and not edited since. */
  free: Fillable[]
  /** Somebody typed something else there. */
  taken: Fillable[]
}

export function isEmpty(value: Filled[Fillable]): boolean {
  if (value === null) return true
  return Array.isArray(value) ? value.length === 0 : String(value).trim() === ''
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Which fields a proposal fills at once, and for which the person is asked. */
export function divided(
  current: Filled,
  proposal: Proposal,
  isOurs: (field: Fillable) => boolean
): Division {
  const told = FILLABLE.filter((field) => {
    const value = proposal[field]
    return value !== null && !(Array.isArray(value) && value.length === 0)
  })
  const news = told.filter((field) => !isSame(current[field], proposal[field]))
  const free = news.filter((field) => isEmpty(current[field]) || isOurs(field))
  return { free, taken: news.filter((field) => !free.includes(field)) }
}
