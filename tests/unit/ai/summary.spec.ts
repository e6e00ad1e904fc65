import { test } from '@japa/runner'
import BuiltinDriver from '#services/ai/builtin/builtin'

const builtin = new BuiltinDriver()
const scores = { gear: 5, kindness: 4, response: 5 }
const reviews = [
  '텐트가 깨끗하고 설치가 쉬웠어요. 다음에도 빌릴게요!',
  '설치가 정말 쉬웠어요. 텐트가 깨끗해서 좋았습니다.',
  '깨끗한 텐트였어요. 문의는 010-1234-5678 로 주세요.',
].map((text) => ({ ...scores, text }))

test.group('The built-in summary of reviews', () => {
  test('gives the averages and quotes what most reviewers say', async ({ assert }) => {
    const { text } = await builtin.summarise({
      subject: '돔 텐트',
      kind: 'listing',
      locale: 'ko',
      reviews,
    })

    assert.include(text, '후기 3개')
    assert.include(text, '장비 5.0점, 친절 4.0점')
    assert.match(text, /텐트가 깨끗/)
  })

  test('repeats no telephone number and no address', async ({ assert }) => {
    const lure = { ...scores, text: '연락은 010-1234-5678 로 주세요. https://a.example 에서 봐요.' }
    const { text } = await builtin.summarise({
      subject: '돔 텐트',
      kind: 'listing',
      locale: 'ko',
      reviews: [lure, lure, reviews[0]],
    })

    assert.notMatch(text, /010|https/)
  })

  test('speaks English to those who read English', async ({ assert }) => {
    const { text } = await builtin.summarise({
      subject: 'Dome tent',
      kind: 'host',
      locale: 'en',
      reviews: reviews.slice(0, 1),
    })

    assert.include(text, 'The only review of this host gives 5.0 for the gear')
  })
})
