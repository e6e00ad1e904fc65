import { test } from '@japa/runner'
import { reactive, ref } from 'vue'
import {
  divided,
  type Filled,
  type Proposal,
} from '../../../resources/components/hosting/draft/filling.js'
import { useFilling } from '../../../resources/components/hosting/draft/use_filling.js'

const EMPTY: Filled = {
  title: '',
  content: ' ',
  categoryId: null,
  fee: null,
  deposit: 0,
  options: [],
}

const LAMP = { name: '랜턴', fee: 3_000, deposit: 0 }

const PROPOSAL = {
  title: '4인용 텐트',
  content: '방수가 잘 돼요.',
  categoryId: 7,
  fee: 15_000,
  deposit: 50_000,
  options: [LAMP],
}

function drafted(fields: Proposal = PROPOSAL, usual: ('fee' | 'deposit')[] = []) {
  const { options, ...rest } = fields
  return {
    fields: { ...rest, options: (options ?? []) as (typeof LAMP)[] },
    usual: { fields: usual, listings: usual.length === 0 ? 0 : 5 },
    isByRules: false,
  }
}

function form(typed: Partial<Filled> = {}) {
  const fields = reactive<Filled>({ ...structuredClone(EMPTY), ...typed })
  const parentId = ref<number | undefined>(1)
  return { fields, parentId, filling: useFilling(fields, parentId) }
}

test.group('Filling a form from a draft', () => {
  test('fills what is empty and asks for what is not; 0 won is an answer', ({ assert }) => {
    const current = { ...EMPTY, title: '내 제목' }
    const { free, taken } = divided(current, PROPOSAL, () => false)
    assert.deepEqual(free, ['content', 'categoryId', 'fee', 'options'])
    assert.deepEqual(taken, ['title', 'deposit'])
  })

  test('neither fills nor asks where nothing is told or the same is there', ({ assert }) => {
    const told = { ...PROPOSAL, content: null, fee: null, options: [] }
    const current = { ...EMPTY, title: PROPOSAL.title, deposit: PROPOSAL.deposit, categoryId: 7 }
    assert.deepEqual(
      divided(current, told, () => false),
      { free: [], taken: [] }
    )
  })

  test('marks each field with where it comes from until it is edited', ({ assert }) => {
    const { fields, filling } = form({ deposit: null })
    filling.fill(drafted(PROPOSAL, ['deposit']))
    assert.deepEqual(filling.markOf('title'), { by: 'ai' })
    assert.deepEqual(filling.markOf('deposit'), { by: 'usual', listings: 5 })

    fields.title = '고친 제목'
    fields.options[0].fee = 1
    assert.isNull(filling.markOf('title'))
    assert.isNull(filling.markOf('options'))
    assert.isNotNull(filling.markOf('content'))
  })

  test('undoing gives back what was there and leaves what was edited since', ({ assert }) => {
    const { fields, parentId, filling } = form({ title: '내 제목' })
    filling.fill(drafted())
    filling.replace('title')
    parentId.value = 2
    fields.content = '고친 설명이에요.'
    filling.undo()
    assert.deepEqual({ ...fields }, { ...EMPTY, title: '내 제목', content: '고친 설명이에요.' })
    assert.equal(parentId.value, 1)
    assert.isFalse(filling.canUndo.value)
    assert.deepEqual(filling.asked.value, [])
  })

  test('a second draft replaces the first, and undoing goes back before both', ({ assert }) => {
    const { fields, filling } = form()
    filling.fill(drafted())
    filling.fill(drafted({ ...PROPOSAL, title: '다른 제목' }))
    assert.equal(fields.title, '다른 제목')
    filling.undo()
    assert.equal(fields.title, '')
  })

  test('editing what was filled does not edit the draft', ({ assert }) => {
    const { fields, filling } = form()
    const draft = drafted()
    filling.fill(draft)
    fields.options[0].name = '고친 랜턴'
    assert.equal(draft.fields.options[0].name, '랜턴')
  })
})
