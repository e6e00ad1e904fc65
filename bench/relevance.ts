/** How good smart search finds: nDCG and recall of keyword, vector and both over judged Korean questions. */
import { bootApplication } from './support/application.js'
import { close, option, progress } from './support/report.js'
import { corpus } from './relevance/corpus.js'
import { questionsAfterwards } from './relevance/questions/afterwards.js'
import { questionsByHand } from './relevance/questions/by_hand.js'
import { questionsByRule } from './relevance/questions/by_rule.js'
import {
  CONTENDERS,
  halvesOf,
  mean,
  NAMES,
  printScores,
  printWorst,
  scoreOf,
  type Contender,
  type Score,
} from './relevance/scoring.js'

/** As many candidates as smart search asks for. */
const CANDIDATES = 50

const app = await bootApplication()
const { NO_FILTERS } = await import('#models/listing/filters')
const { candidatesFor } = await import('#models/listing/smart/candidates')
const { openShop } = await import('./relevance/shop.js')

const offers = await openShop(corpus())
const questions = [...questionsByRule(), ...questionsByHand, ...questionsAfterwards]
progress(`${offers.size} listings, ${questions.length} questions`)
const halves = halvesOf(questions)

const scores: Score[] = []
let foreign = 0
for (const question of questions) {
  const grades = new Map([...offers].map(([id, { facts }]) => [id, question.gradeOf(facts)]))
  for (const contender of NAMES) {
    const { ids } = await candidatesFor(question.text, NO_FILTERS, {
      k: CANDIDATES,
      ways: [...CONTENDERS[contender]],
      by: null,
    })
    foreign += ids.filter((id) => !offers.has(id)).length
    const found = ids.map((id) => grades.get(id) ?? 0)
    const shown = ids.slice(0, 10).map((id) => `${grades.get(id)} ${offers.get(id)?.title}`)
    const figures = scoreOf(found, [...grades.values()])
    scores.push({ contender, question, half: halves.get(question)!, shown, ...figures })
  }
}
await app.terminate()

printWorst(scores, option('--worst', 0))
printScores(scores)
const all = Object.fromEntries(
  NAMES.map((contender) => [contender, mean(scores.filter((one) => one.contender === contender))])
) as Record<Contender, ReturnType<typeof mean>>
const rival = Math.max(all.keyword.ndcg, all.vector.ndcg)
const half = (name: string) =>
  mean(scores.filter((one) => one.contender === 'hybrid' && one.half === name)).ndcg.toFixed(3)
close('relevance', {
  ratio: all.hybrid.ndcg / rival,
  figures: {
    goal: '1',
    ...Object.fromEntries(NAMES.map((name) => [`ndcg_${name}`, all[name].ndcg.toFixed(3)])),
    ...Object.fromEntries(NAMES.map((name) => [`recall_${name}`, all[name].recall.toFixed(3)])),
    hybrid_tuned: half('tuned'),
    hybrid_unseen: half('unseen'),
    foreign,
    questions: questions.length,
    listings: offers.size,
  },
  passes: all.hybrid.ndcg >= rival && foreign === 0,
})
