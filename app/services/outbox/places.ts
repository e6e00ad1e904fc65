/**
 * Places that letters may take of those of a process: while a mail server hangs, money, messages and
 * notifications go on in the others. What finds none free waits here, unclaimed, and is carried out in
 * the place of the next one that ends.
 */
export class Places {
  private taken = 0
  private isClosed = false
  private waiting = { urgent: new Set<number>(), ordinary: new Set<number>() }

  constructor(private most: number) {}

  /** Never rejects for what waits: `work` settles its own failures. */
  async take(id: number, isUrgent: boolean, work: (id: number) => Promise<void>): Promise<void> {
    if (this.taken >= this.most) {
      this.waiting[isUrgent ? 'urgent' : 'ordinary'].add(id)
      return
    }
    this.taken++
    try {
      for (let each: number | undefined = id; each !== undefined; each = this.next()) {
        await work(each)
      }
    } finally {
      this.taken--
    }
  }

  /** Begins nothing that waits any more. @returns what did */
  close(): number[] {
    this.isClosed = true
    return [...this.waiting.urgent, ...this.waiting.ordinary]
  }

  private next(): number | undefined {
    if (this.isClosed) return undefined
    const line = this.waiting.urgent.size > 0 ? this.waiting.urgent : this.waiting.ordinary
    const [id] = line
    line.delete(id)
    return id
  }
}
