import { test } from '@japa/runner'
import { namedOnly } from '#services/ai/naming'

const given = new Set([4])

async function* cut(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function said(text: string, size: number): Promise<string> {
  const pieces = await Array.fromAsync(namedOnly(cut(text, size), given))
  return pieces.join('')
}

test.group('What a model says', () => {
  test('keeps the words of links and nothing else of them, however it is cut: {said}')
    .with([
      { text: '자세한 건 [여기](https://evil.example/a) 있어요', said: '자세한 건 여기 있어요' },
      { text: '[여기 를](https://evil.example "꼭 보기") 봐요', said: '여기 를 봐요' },
      { text: '![img](https://evil.example/x.png) 끝', said: 'img 끝' },
      { text: '![](https://evil.example/x.png) 끝', said: ' 끝' },
      { text: '[결제](/pay?to=1), [전화](tel:010) 끝', said: '결제, 전화 끝' },
      { text: '[위키](https://a.example/b_(c)) 끝', said: '위키 끝' },
      {
        text: '[[4]](https://evil.example) 와 [[[4]]](https://evil.example) 끝',
        said: '[[4]] 와 [[4]] 끝',
      },
      { text: '끝에서 [끊긴 말](https://evil.exam', said: '끝에서 끊긴 말' },
      { text: '<https://evil.example> 끝', said: ' 끝' },
    ])
    .run(async ({ assert }, { text, said: expected }) => {
      for (const size of [1, 2, 3, 5, 1_000]) assert.equal(await said(text, size), expected)
    })

  test('keeps brackets that are no links: {$self}')
    .with([
      '[주의] 젖으면 안 돼요',
      '텐트 [4인용] (흰색) 이에요',
      '[열고 닫지 않은 말',
      '[[4]] (추천)',
    ])
    .run(async ({ assert }, text) => {
      for (const size of [1, 4, 1_000]) assert.equal(await said(text, size), text)
    })

  test('is not held back for ever by a bracket', async ({ assert }) => {
    const words = `[${'말 '.repeat(300)}`
    const [first] = await Array.fromAsync(namedOnly(cut(words, 1), given))
    assert.isBelow(first.length, 400)
    assert.equal(await said(words, 1), words)
  })
})
