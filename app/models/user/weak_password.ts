import { COMMON_WORDS } from '#database/data/common_passwords'

const ROWS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop[]asdfghjkl;zxcvbnm,./',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  'qazwsxedcrfvtgbyhnujmikolp',
  'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ',
  '가나다라마바사아자차카타파하',
]

const LOOK_ALIKES: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '8': 'b',
  '3': 'e',
  '6': 'g',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  '$': 's',
  '5': 's',
  '7': 't',
}

const words = new Set(COMMON_WORDS.map((word) => word.toLowerCase()))

/** From here on two listed words are a sentence: there are too many pairs of them to try early. */
const SENTENCE = 16

/**
 * Whether guessing programs try this password early: a common word with decoration, a run on the
 * keyboard, a repetition, or the person's own name.
 */
export function isWeakPassword(password: string, personal: string[] = []): boolean {
  const plain = password.toLowerCase()
  return isRepetition(plain) || isRun(plain) || isCommon(plain) || isPersonal(plain, personal)
}

/** aaaaaaaaaa, 12121212121, loveloveLove */
function isRepetition(text: string): boolean {
  return new Set(text).size <= 3 || /^(.{1,6}?)\1+.{0,2}$/su.test(text)
}

/** Ten letters that are two or three stretches of keyboard rows, forwards or backwards. */
function isRun(text: string): boolean {
  let rest = text
  for (let pieces = 0; pieces < 3 && rest; pieces++) rest = rest.slice(longestRun(rest))
  return rest.length <= 2
}

function longestRun(text: string): number {
  for (let length = text.length; length >= 3; length--) {
    const piece = text.slice(0, length)
    const backwards = [...piece].reverse().join('')
    if (ROWS.some((row) => row.includes(piece) || row.includes(backwards))) return length
  }
  return 0
}

function isCommon(text: string): boolean {
  return [text, unmasked(text)].some(
    (form) =>
      isMadeOfWords(letters(form), text.length) ||
      isMadeOfWords(letters(trimmed(form)), text.length)
  )
}

/** One listed word, or two where all of it is short, and nothing else of weight. */
function isMadeOfWords(text: string, length: number): boolean {
  if (text === '' || words.has(text)) return true
  return [...text].some((_, at) => {
    const [word, rest] = [text.slice(0, at), text.slice(at)]
    if (at < 2 || !words.has(word)) return false
    return isRepetition(rest) || (words.has(rest) && (length < SENTENCE || rest === word))
  })
}

const unmasked = (text: string) => [...text].map((sign) => LOOK_ALIKES[sign] ?? sign).join('')
const trimmed = (text: string) => text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
const letters = (text: string) => text.replaceAll(/[^\p{L}]/gu, '')

function isPersonal(text: string, personal: string[]): boolean {
  return personal
    .map((name) => name.toLowerCase())
    .flatMap((name) => [name, ...name.split('@')])
    .filter((name) => [...name].length >= 4)
    .some((name) => text.includes(name) && text.length - name.length < 6)
}
