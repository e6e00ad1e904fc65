/** Tokens that grow back with time, so that a limit needs no timer. */
export default class Bucket {
  private tokens: number
  private at = performance.now()

  /** @param rate tokens a second */
  constructor(
    private rate: number,
    private burst: number
  ) {
    this.tokens = burst
  }

  /** @returns whether there was one */
  take(): boolean {
    const now = performance.now()
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.at) / 1000) * this.rate)
    this.at = now
    if (this.tokens < 1) return false
    this.tokens -= 1
    return true
  }

  /** Milliseconds until there is one again. */
  get wait(): number {
    return Math.max(0, Math.ceil(((1 - this.tokens) / this.rate) * 1000))
  }
}
