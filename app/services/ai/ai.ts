import BuiltinDriver from './builtin/builtin.js'
import type { AiDriver, Asking, Source, Summarising } from './contract.js'

/** The door to the models. Callers ask here and never a driver. */
class Ai {
  private builtin = new BuiltinDriver()
  private standIn: Pick<AiDriver, 'name' | 'summarise'> | null = null

  /** Two to four sentences about the reviews, and who wrote them. */
  async summarise(asked: Summarising, asking: Asking): Promise<{ text: string; source: Source }> {
    const driver = this.standIn ?? this.builtin
    const { text, usage } = await driver.summarise(asked, asking)
    return { text, source: { driver: driver.name, model: usage.model, isFallback: false } }
  }

  /** Asks this one instead until `restore`; for tests and benches. */
  use(driver: Pick<AiDriver, 'name' | 'summarise'>) {
    this.standIn = driver
  }

  restore() {
    this.standIn = null
  }
}

export default new Ai()
