import type { Method } from '#models/listing/filters'
import type { Phrase, Reading } from './phrases.js'

const SAID =
  /(?<DELIVERY>(?:택배|배송)(?! ?[비료])|우편|delivery|delivered|shipping|shipped|by mail)|(?<DIRECT>직거래|직접 ?(?:수령|거래|받(?:을 수 ?있는|고 ?싶은|으러 ?갈|는|을)?)|만나서|in person|face to face)/giu
const REFUSED = /^(?:은|는|이|가)? ?(?:말고|빼고|제외|불가|안 ?되|안 ?돼|아닌|싫)/u
const NOT = /(?:\bno|\bnot|without) ?$/iu
const TAIL = /^(?: ?(?:거래|가능|되는|수령|배송|받을|받고 싶|받는)[가-힣]{0,3})?(?:으로|로|만|도)?/u

/** How the gear is to come. Two ways that are both fine are no condition. */
export function methodIn(text: string): Reading | null {
  const said = [...text.matchAll(SAID)].flatMap((match) => {
    const to = match.index + match[0].length
    const right = text.slice(to, to + 16)
    if (REFUSED.test(right) || NOT.test(text.slice(Math.max(0, match.index - 10), match.index)))
      return []
    const method: Method = match.groups!.DELIVERY ? 'DELIVERY' : 'DIRECT'
    return [{ method, from: match.index, to: to + TAIL.exec(right)![0].length }]
  })
  const methods = new Set(said.map(({ method }) => method))
  if (methods.size !== 1) return null
  const phrases: Phrase[] = said.map(({ from, to }) => ({ from, to }))
  return { filters: { receive: said[0].method }, phrases }
}
