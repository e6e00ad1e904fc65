/** How what was done is undone, the last thing first. */
export class Undoing {
  #steps = []

  /** @param isVital whether those before it may only be undone when this was: else people would be sent to nobody */
  later(undo, { isVital = false } = {}) {
    this.#steps.push({ undo, isVital })
  }

  /** @returns whether all that is vital was undone; `say` hears what could not be */
  async run(say) {
    for (const { undo, isVital } of this.#steps.toReversed()) {
      try {
        await undo()
      } catch (error) {
        say(`! could not be taken back: ${error.message}`)
        if (isVital) return false
      }
    }
    return true
  }
}
