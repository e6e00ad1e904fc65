import { ndcg, recall } from './metrics.js'
import { GROUPS, type Group, type Question } from './questions/question.js'

export const CONTENDERS = {
  keyword: ['keyword'],
  vector: ['vector'],
  hybrid: ['keyword', 'vector'],
} as const
export type Contender = keyof typeof CONTENDERS
export const NAMES = Object.keys(CONTENDERS) as Contender[]

/** Search is tuned on one half of the questions and never looked at on the other. */
export const HALVES = ['tuned', 'unseen'] as const
export type Half = (typeof HALVES)[number]

export interface Score {
  contender: Contender
  question: Question
  half: Half
  /** The first ten of what was found, each with its grade. */
  shown: string[]
  ndcg: number
  recall: number
}

export interface Mean {
  questions: number
  ndcg: number
  recall: number
}

/** Each group is dealt out in turns, so that both halves are alike; later questions were never tuned on. */
export function halvesOf(questions: Question[]): Map<Question, Half> {
  const places = Object.fromEntries(GROUPS.map((group) => [group, 0])) as Record<Group, number>
  return new Map(
    questions.map((question) => {
      const isTuned = question.group !== 'later' && places[question.group]++ % 2 === 0
      return [question, isTuned ? 'tuned' : 'unseen']
    })
  )
}

/** @param found grades of what was found, in its order; `ideal` grades of the whole corpus */
export function scoreOf(found: number[], ideal: number[]) {
  return { ndcg: ndcg(found, ideal), recall: recall(found, ideal) }
}

export function mean(scores: Score[]): Mean {
  const of = (figure: 'ndcg' | 'recall') =>
    scores.reduce((sum, score) => sum + score[figure], 0) / Math.max(1, scores.length)
  return { questions: scores.length, ndcg: of('ndcg'), recall: of('recall') }
}

/** A line for each part of the questions: nDCG@10 and recall@10 of every contender. */
export function printScores(scores: Score[]): void {
  const part = (name: string, fits: (score: Score) => boolean) => {
    const means = NAMES.map((contender) =>
      mean(scores.filter((score) => score.contender === contender && fits(score)))
    )
    const figures = means.map((one) => `${one.ndcg.toFixed(3)} ${one.recall.toFixed(3)}`)
    return [name, String(means[0].questions), ...figures]
  }
  const rows = [
    ['questions', 'n', ...NAMES],
    ...GROUPS.map((group) => part(group, ({ question }) => question.group === group)),
    ...HALVES.map((half) => part(`half: ${half}`, (score) => score.half === half)),
    part('all', () => true),
  ]
  const lines = rows.map(([name, count, ...figures]) =>
    [name.padEnd(14), count.padStart(4), ...figures.map((figure) => figure.padStart(13))].join('  ')
  )
  console.log(`\n${lines.join('\n')}\nnDCG@10 and recall@10\n`)
}

/** The questions of the tuned half that found least, with what every contender made of them. */
export function printWorst(scores: Score[], count: number): void {
  const worst = scores
    .filter(({ contender, half }) => contender === 'hybrid' && half === 'tuned')
    .sort((one, other) => one.ndcg - other.ndcg)
    .slice(0, count)
  for (const { question, shown } of worst) {
    const figures = scores
      .filter((score) => score.question === question)
      .map(({ contender, ndcg: figure }) => `${contender} ${figure.toFixed(2)}`)
    console.log(`\n${question.text} (${question.group}): ${figures.join(', ')}`)
    for (const line of shown) console.log(`    ${line}`)
  }
}
