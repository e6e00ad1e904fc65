import { Exception } from '@adonisjs/core/exceptions'
import type { ProblemType } from '#exceptions/problem_types'

export interface ProblemField {
  field: string
  rule: string
  message: string
}

interface Said {
  /** In the person's language. */
  detail?: string
  errors?: ProblemField[]
  facts?: object
}

/** An expected failure of an API call, answered as RFC 9457 problem details. */
export default class Problem extends Exception {
  constructor(
    status: number,
    readonly type: ProblemType,
    readonly said: Said = {}
  ) {
    super(type, { status, code: 'E_PROBLEM' })
  }
}
