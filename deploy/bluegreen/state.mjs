import { replaceFile, textOf } from './files.mjs'

const EMPTY = { active: null, colours: { blue: null, green: null }, companions: {}, previous: null }

/** What runs where, as far as this script started it: a JSON file. */
export class State {
  constructor(path) {
    this.path = path
    Object.assign(this, structuredClone(EMPTY), JSON.parse(textOf(path) ?? '{}'))
  }

  /** The colour that a next deployment takes. */
  get other() {
    return this.active === 'blue' ? 'green' : 'blue'
  }

  save() {
    const { active, colours, companions, previous } = this
    const text = JSON.stringify({ active, colours, companions, previous }, null, 2)
    replaceFile(this.path, `${text}\n`)
  }
}
