import { isObject, objectIn, replaceFile, textOf } from './files.mjs'
import { Trouble } from './trouble.mjs'

const EMPTY = {
  active: null,
  colours: { blue: null, green: null },
  companions: {},
  previous: null,
  underWay: null,
}
const HINT =
  'It says what runs here: put its last good copy back, or end what runs of the shop and delete it.'

/**
 * What runs where, as far as this script started it: a JSON file. `underWay` is the deployment that has begun and not
 * ended: where there is one and nobody deploys, it was cut off.
 */
export class State {
  constructor(path) {
    this.path = path
    const text = textOf(path)
    const known = text === undefined ? {} : objectIn(text, path, HINT)
    Object.assign(this, structuredClone(EMPTY), known)
    if (!isObject(this.colours) || !isObject(this.companions))
      throw new Trouble(`${path} names no colours or companions. ${HINT}`)
  }

  /** The colour that a next deployment takes. */
  get other() {
    return otherThan(this.active)
  }

  releaseOf(colour) {
    return this.colours[colour]?.release ?? null
  }

  /** From now on `active` serves; the release that it takes over from is the one to go back to. */
  passTo(colour, before) {
    if (before && before !== this.releaseOf(colour)) this.previous = before
    this.active = colour
    this.save()
  }

  save() {
    const { active, colours, companions, previous, underWay } = this
    const text = JSON.stringify({ active, colours, companions, previous, underWay }, null, 2)
    replaceFile(this.path, `${text}\n`)
  }
}

export function otherThan(colour) {
  return colour === 'blue' ? 'green' : 'blue'
}
