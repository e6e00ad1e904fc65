import db from '@adonisjs/lucid/services/db'
import ai from '#services/ai/ai'
import type { Part, Question, Source } from '#services/ai/contract'

export const ranking = {
  question: '아이랑 첫 캠핑에 쓸 텐트',
  candidates: [
    { id: 1, text: '4인용 텐트\n아이와 쓰기 좋은 넓은 텐트예요.' },
    { id: 2, text: '통기타\n입문용 통기타예요.' },
    { id: 3, text: '미니 화로대\n불멍하기 좋아요.' },
  ],
  atMost: 3,
}

const listings = ranking.candidates.slice(0, 1).map((one) => ({ ...one, title: '4인용 텐트' }))

export const question: Question = {
  question: ranking.question,
  locale: 'ko',
  listings,
  nearest: [],
}

export const summarising = {
  subject: '4인용 텐트',
  kind: 'listing' as const,
  locale: 'ko' as const,
  reviews: [{ text: '넓고 깨끗했어요.', gear: 5, kindness: 5, response: 4 }],
}

export async function heard(asked: Question = question, signal?: AbortSignal) {
  const parts: Part[] = []
  const answer = ai.answer(asked, { by: null, signal })
  for (;;) {
    const step = await answer.next()
    if (step.done) return { parts, source: step.value satisfies Source, text: textOf(parts) }
    parts.push(step.value)
  }
}

function textOf(parts: Part[]): string {
  const since = parts.findLastIndex(({ kind }) => kind === 'again')
  return parts
    .slice(since + 1)
    .map((part) => (part.kind === 'text' ? part.text : ''))
    .join('')
}

export function calls() {
  return db.from('ai_calls').orderBy('id')
}
