import { test } from '@japa/runner'
import fc from 'fast-check'
import { fold, foldFields, wordsOf } from '#models/listing/search/folding'
import { tokensOf, tokensOfWord } from '#models/listing/search/tokens'

test.group('Folding', () => {
  test('width, case, spaces and invisible characters make no difference', ({ assert }) => {
    assert.equal(fold('캠핑 의자'), '캠핑의자')
    assert.equal(fold('ＳＯＮＹ\u00a0Ａ７Ｃ'), 'sonya7c')
    assert.equal(fold('한글'.normalize('NFD')), '한글')
    assert.equal(fold('텐\u200b트\u0000'), '텐트')
  })

  test('no word is found across two fields', ({ assert }) => {
    assert.notInclude(foldFields(['캠핑', '의자']), '캠핑의자')
  })

  test('a query is its words, each once, without those inside another', ({ assert }) => {
    assert.deepEqual(wordsOf('  캠핑   의자 캠핑 '), ['캠핑', '의자'])
    assert.deepEqual(wordsOf('의자 캠핑의자'), ['캠핑의자'])
    assert.deepEqual(wordsOf(' \u0000 \u200b '), [])
  })
})

test.group('Tokens', () => {
  test('a word is its bigrams behind a letter', ({ assert }) => {
    assert.deepEqual(tokensOfWord('text', '캠핑장'), ['x캠핑', 'x핑장'])
    assert.deepEqual(tokensOfWord('title', '텐트'), ['y텐트'])
    assert.deepEqual(tokensOfWord('text', '텐'), ['x텐*'])
  })

  test('full text sees nothing but letters and digits', ({ assert }) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = fold(text)
        assert.match(tokensOf(folded, folded), /^([xy][a-z0-9가-힣]{2,} ?)*$/)
      })
    )
  })

  test('whatever stands in a text is among its tokens', ({ assert }) => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(word, word, word, (before, within, after) => {
        const needed = fold(within)
        fc.pre(needed !== '')
        const text = fold(before) + needed + fold(after)
        const tokens = tokensOf('', text).split(' ')
        for (const token of tokensOfWord('text', needed)) {
          const isThere = token.endsWith('*')
            ? tokens.some((own) => own.startsWith(token.slice(0, -1)))
            : tokens.includes(token)
          assert.isTrue(isThere, `${token} in ${tokens.join(' ')}`)
        }
      })
    )
  })
})
