import { test } from '@japa/runner'
import { corpus } from '../../../bench/relevance/corpus.js'
import { gears } from '../../../bench/relevance/gear/all.js'
import { gradeOf, type Want } from '../../../bench/relevance/judging.js'
import { ndcg, recall } from '../../../bench/relevance/metrics.js'
import { questionsAfterwards } from '../../../bench/relevance/questions/afterwards.js'
import { questionsByHand } from '../../../bench/relevance/questions/by_hand.js'
import { questionsByRule } from '../../../bench/relevance/questions/by_rule.js'
import { halvesOf } from '../../../bench/relevance/scoring.js'
import type { Facts } from '../../../bench/relevance/facts.js'

test.group('The measures of relevance', () => {
  test('nDCG is the gain of the places over that of the best order', ({ assert }) => {
    const ideal = [3, 2, 0, 1]
    const best = 7 + 3 / Math.log2(3) + 1 / 2
    assert.equal(ndcg([3, 2, 1, 0], ideal), 1)
    assert.closeTo(ndcg([2, 3, 1], ideal), (3 + 7 / Math.log2(3) + 1 / 2) / best, 1e-12)
    assert.closeTo(ndcg([0, 0, 3], ideal), 7 / 2 / best, 1e-12)
    assert.equal(ndcg([], ideal), 0)
    assert.equal(ndcg([0], [0, 0]), 1)
  })

  test('nDCG looks at the first places only', ({ assert }) => {
    assert.equal(ndcg([0, 0, 3], [3], 2), 0)
    assert.equal(ndcg([3, 3], [3, 3, 3, 3], 2), 1)
  })

  test('recall counts grades of two and more, of at most as many as there are places', ({
    assert,
  }) => {
    assert.equal(recall([3, 1, 2], [3, 3, 2, 2, 1]), 0.5)
    assert.equal(recall([3, 0, 3], [3, 3, 3], 2), 0.5)
    assert.equal(recall([1, 1], [1, 1]), 1)
    assert.equal(recall([], [2]), 0)
  })
})

test.group('The questions of relevance', () => {
  const offers = corpus()
  const questions = [...questionsByRule(), ...questionsByHand, ...questionsAfterwards]

  test('are as many as were promised, each once and each with an answer', ({ assert }) => {
    const added = offers.filter(({ facts }) => /-\d+$/.test(facts.key))
    assert.isAtLeast(added.length, 300)
    assert.isAtLeast(questions.length, 150)
    assert.isAtLeast(questionsByHand.length, 60)
    assert.lengthOf(new Set(questions.map(({ text }) => text)), questions.length)
    assert.lengthOf(new Set(offers.map(({ facts }) => facts.key)), offers.length)
    for (const { text, gradeOf: grade } of questions) {
      const best = Math.max(...offers.map(({ facts }) => grade(facts)))
      assert.isAtLeast(best, 2, text)
    }
  })

  test('name only kinds that somebody rents out', ({ assert }) => {
    const kinds = new Set(offers.map(({ facts }) => facts.kind))
    const named = gears.flatMap(({ near = [], options = [] }) => [
      ...near,
      ...options.flatMap(({ kind }) => kind ?? []),
    ])
    assert.isEmpty(named.filter((kind) => !kinds.has(kind)))
  })

  test('are halved alike in every group', ({ assert }) => {
    const halves = [...halvesOf(questions)].filter(([{ group }]) => group !== 'later')
    const tuned = halves.filter(([, half]) => half === 'tuned').length
    assert.closeTo(tuned, halves.length / 2, 5)
  })

  test('are graded by what is true of a listing', ({ assert }) => {
    const known = new Map(gears.map((gear) => [gear.kind, gear]))
    const grade = (want: Want, facts: Partial<Facts>) =>
      gradeOf(want, { key: 'x', category: 'x', kind: 'tent', ...facts }, known)

    assert.equal(grade({ kind: 'tent' }, {}), 3)
    assert.equal(grade({ kind: 'tent', people: 4 }, { people: 4 }), 3)
    assert.equal(grade({ kind: 'tent', people: 4 }, { people: 6 }), 2)
    assert.equal(grade({ kind: 'tent', people: 4 }, { people: 2 }), 1)
    assert.equal(grade({ kind: 'tent', brand: 'msr' }, { brand: 'kovea' }), 1)
    assert.equal(grade({ kind: 'tent', brand: 'msr', model: 'a' }, { brand: 'msr', model: 'b' }), 2)
    assert.equal(grade({ kind: 'tent', isForKids: true }, {}), 1)
    assert.equal(grade({ kind: 'ski', season: 'winter' }, { kind: 'ski' }), 2)
    assert.equal(grade({ kind: 'mat' }, { kind: 'sleeping-bag', options: ['mat'] }), 1)
    assert.equal(grade({ kind: 'mat' }, { kind: 'sleeping-bag' }), 1)
    assert.equal(grade({ kind: 'mic' }, { kind: 'pa', includes: ['mic'] }), 2)
    assert.equal(grade({ kind: 'drill' }, {}), 0)
  })
})
