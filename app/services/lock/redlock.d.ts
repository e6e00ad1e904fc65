/** The package carries types but does not export them. */
declare module 'redlock' {
  export class ResourceLockedError extends Error {}

  export class ExecutionError extends Error {
    readonly attempts: ReadonlyArray<Promise<{ votesAgainst: Map<object, Error> }>>
  }

  export interface Lock {
    release(): Promise<unknown>
    extend(durationMs: number): Promise<Lock>
  }

  export default class Redlock {
    constructor(clients: object[], settings?: { retryCount?: number })
    acquire(resources: string[], durationMs: number): Promise<Lock>
  }
}
