import { Exception } from '@adonisjs/core/exceptions'

export interface ProblemField {
  field: string
  rule: string
  message: string
}

/** An expected failure of an API call, answered as RFC 9457 problem details. */
export default class Problem extends Exception {
  constructor(
    status: number,
    readonly title: string,
    readonly errors: ProblemField[] = []
  ) {
    super(title, { status, code: 'E_PROBLEM' })
  }
}
