/** Lets so many do something at once; the others wait, first come first served. */
export default class Turns {
  private waiting: (() => void)[] = []
  private taken = 0

  constructor(private places: number) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.taken === this.places) await new Promise<void>((free) => this.waiting.push(free))
    else this.taken++
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.taken--
    }
  }
}
