const FIRST = 0xac00
const LAST = 0xd7a3
const MEDIALS = 21
const FINALS = 28

/** Consonants by their place in Unicode, one letter for those that are taken for each other. */
const INITIAL_SOUNDS = [...'KKNTTRMPPSS_SSSKTP_']
const FINAL_SOUNDS = '_ K K K N N N T R R R R R R R R M P P T T N T T K T P _'.split(' ')

/** Latin spelling, step by step, until one letter is one sound. An r that Korean does not write is silent. */
const LATIN_STEPS: [RegExp, string][] = [
  [/t?sch|tch|[sc]h/g, 's'],
  [/ph/g, 'p'],
  [/th/g, 't'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/([aeiou])r(?![aeiouy])/g, '$1'],
  [/([a-z])\1/g, '$1'],
  [/ck|[gcq]/g, 'k'],
  [/d/g, 't'],
  [/[bfv]/g, 'p'],
  [/[zj]/g, 's'],
  [/l/g, 'r'],
  [/[^ktpsrmn]/g, ''],
]

/**
 * The consonants that a word is heard by: the same for `osprey` and 오스프리, and for a word and its
 * usual misspellings. Digits stay. Empty for other scripts.
 */
export function soundOf(word: string): string {
  return word.replace(/\p{Script=Hangul}+|[a-z]+|[^\p{Script=Hangul}a-z]+/gu, (part) => {
    if (/^[a-z]/.test(part)) return ofLatin(part)
    if (/^\p{Script=Hangul}/u.test(part)) return ofHangul(part)
    return part.replace(/[^0-9]/g, '')
  })
}

function ofLatin(word: string): string {
  return LATIN_STEPS.reduce((left, [from, to]) => left.replace(from, to), word).toUpperCase()
}

function ofHangul(word: string): string {
  const sounds = [...word].map((syllable) => {
    const code = syllable.codePointAt(0)!
    if (code < FIRST || code > LAST) return ''
    const initial = INITIAL_SOUNDS[Math.floor((code - FIRST) / (MEDIALS * FINALS))]
    return initial + FINAL_SOUNDS[(code - FIRST) % FINALS]
  })
  return sounds.join('').replaceAll('_', '').replace(/R+/g, 'R')
}
