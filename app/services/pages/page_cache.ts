interface Entry<Page> {
  page: Page
  until: number
}

/**
 * Pages that look the same to everyone, kept for seconds in this process. Rendering costs tens of
 * milliseconds of the one thread, so that a crowd at one address is given one rendering.
 */
export class PageCache<Page> {
  #entries = new Map<string, Entry<Page>>()
  #flights = new Map<string, Promise<Page | null>>()

  /**
   * @param seconds how long a page is good; 0 keeps nothing
   * @param limit how many pages are kept; the oldest makes way
   */
  constructor(
    public seconds: number,
    private limit: number
  ) {}

  /**
   * The page of `key`: kept, or of the rendering that is under way, or of `render`. Null means that it
   * turned out to be for this person alone, and whoever waited has to make their own.
   */
  async get(key: string, render: () => Promise<Page | null>): Promise<Page | null> {
    const entry = this.#entries.get(key)
    if (entry && entry.until > performance.now()) return entry.page
    const flight = this.#flights.get(key) ?? this.#start(key, render)
    return flight
  }

  clear() {
    this.#entries.clear()
  }

  #start(key: string, render: () => Promise<Page | null>) {
    const flight = render()
      .then((page) => {
        if (page) this.#keep(key, page)
        return page
      })
      .finally(() => this.#flights.delete(key))
    this.#flights.set(key, flight)
    return flight
  }

  #keep(key: string, page: Page) {
    this.#entries.delete(key)
    this.#entries.set(key, { page, until: performance.now() + this.seconds * 1000 })
    if (this.#entries.size > this.limit) this.#entries.delete(this.#entries.keys().next().value!)
  }
}
