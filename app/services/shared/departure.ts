import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * How a web process leaves: `/health/ready` says so from the first moment, open streams and sockets are told to come
 * back elsewhere, and whoever waits for it can see how much is still open. It goes on answering until it is ended.
 */
class Departure {
  #farewells: (() => unknown)[] = []
  #others: (() => number)[] = []
  #answering = 0
  #begun?: Promise<void>

  get isUnderWay(): boolean {
    return this.#begun !== undefined
  }

  /** Requests that wait for the end of their answer, streams among them, and sockets. */
  get open(): number {
    return this.#others.reduce((sum, count) => sum + count(), this.#answering)
  }

  /** Called once, when the process begins to leave. */
  onBegin(farewell: () => unknown): void {
    this.#farewells.push(farewell)
  }

  /** What is open beside requests. */
  alsoCounts(count: () => number): void {
    this.#others.push(count)
  }

  /** Again does nothing. Resolves when everybody was told. */
  begin(): Promise<void> {
    this.#begun ??= Promise.all(this.#farewells.map((tell) => tell())).then(() => {})
    return this.#begun
  }

  /** A proxy keeps no connection to a process that leaves: its next request would find it closed. */
  watch({ url }: IncomingMessage, response: ServerResponse): void {
    if (this.isUnderWay) response.setHeader('Connection', 'close')
    if (url?.startsWith('/health/')) return
    this.#answering++
    response.once('close', () => this.#answering--)
  }
}

export default new Departure()
