import type { Schema } from '#openapi/schema'

export const ULID = '01KB0T5W3V8Q4N6ZJ2X9Y7M1RC'

/** What a text of this name looks like in an example that is sent as it stands; the first that fits. */
const TEXTS: [RegExp, string][] = [
  [/^start(Date)?$/, '2027-03-12'],
  [/^end(Date)?$/, '2027-03-14'],
  [/^month$/, '2027-03'],
  [/phone$/i, '010-1234-5678'],
  [/postcode$/i, '04524'],
  [/^code$/, '123456'],
  [/^carrier$/, 'CJ대한통운'],
  [/^trackingNumber$/, '123456789012'],
  [/^clientId$/, 'message-0001'],
  [/^title$/, '4인용 텐트'],
  [/^content$/, '두 번 쓴 4인용 텐트예요. 폴과 팩이 모두 있어요.'],
  [/^(name|recipient)$/, '김취미'],
  [/^label$/, '집'],
  [/line1$/i, '서울시 중구 세종대로 110'],
  [/line2$/i, '101호'],
  [/^question$/, '주말에 쓸 4인용 텐트'],
  [/^reason$/, '일정이 바뀌었어요'],
  [/^text$/, '안녕하세요. 이번 주말에 빌릴 수 있을까요?'],
  [/^ref$/, '1'],
  [/^type$/, 'image/jpeg'],
  [/^paymentKey$/, 'key-of-the-payment'],
]

const NUMBERS: [RegExp, number][] = [
  [/^fee$/, 15_000],
  [/^(deposit|amount|damage|late)$/i, 50_000],
  [/score$/i, 5],
  [/^maxDays$/, 14],
  [/discount$/i, 10],
  [/^bytes$/, 204_800],
]

/** Of what nothing is needed, all that a stranger to the shop can fill in: no things by name, no acting for others. */
const NOT_OFFERED = /^(as|because|photos|primaryPhoto|optionIds|expected\w+)$/

/** A value that the schema lets in and that makes sense: of an object what is needed, or all of it where nothing is. */
export function exampleOf(schema: Schema, name = ''): unknown {
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return exampleOf(schema.anyOf[0], name)
  switch ([schema.type].flat().find((one) => one !== 'null')) {
    case 'object':
      return objectOf(schema)
    case 'array':
      return [exampleOf(schema.items ?? {}, name)]
    case 'boolean':
      return true
    case 'integer':
    case 'number':
      return numberOf(schema, name)
    default:
      return textOf(schema, name)
  }
}

function objectOf({ properties = {}, required = [] }: Schema) {
  const offered = Object.keys(properties).filter((name) => !NOT_OFFERED.test(name))
  const names = required.length > 0 ? required : offered
  return Object.fromEntries(names.map((name) => [name, exampleOf(properties[name], name)]))
}

function numberOf({ maximum = Infinity, minimum = 1 }: Schema, name: string): number {
  const usual = NUMBERS.find(([names]) => names.test(name))?.[1] ?? 1
  return Math.min(Number(maximum), Math.max(Number(minimum), usual))
}

function textOf({ pattern }: Schema, name: string): string {
  if (pattern?.includes('HJKMNP-TV-Z')) return ULID
  return TEXTS.find(([names]) => names.test(name))?.[1] ?? '주말에 쓸 4인용 텐트예요'
}
