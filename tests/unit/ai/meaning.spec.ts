import { test } from '@japa/runner'
import { embeddingOf } from '#services/ai/builtin/embedding'
import { kindsOf, meaningOf, otherNames } from '#services/ai/builtin/meaning'
import { soundOf } from '#services/ai/builtin/sounds'
import { soughtWords } from '#services/ai/builtin/words'

const sharesKind = (one: string, other: string) =>
  [...kindsOf(one)].some((kind) => kindsOf(other).has(kind))

test.group('Sounds', () => {
  test('a Latin name is heard like its Korean spelling', ({ assert }) => {
    const pairs = [
      ['오스프리', 'osprey'],
      ['아크테릭스', 'arcteryx'],
      ['헬리녹스', 'helinox'],
      ['보쉬', 'bosch'],
      ['에코플로우', 'ecoflow'],
      ['고프로', 'gopro'],
    ]
    for (const [korean, latin] of pairs) assert.equal(soundOf(korean), soundOf(latin), latin)
    assert.notEqual(soundOf('소니'), soundOf('canon'))
  })

  test('a slip of the finger is heard like what was meant', ({ assert }) => {
    assert.equal(soundOf('빔프로잭터'), soundOf('빔프로젝터'))
    assert.equal(soundOf('구멍조끼'), soundOf('구명조끼'))
    assert.notEqual(soundOf('텐트'), soundOf('타프'))
  })

  test('other scripts and signs make no sound', ({ assert }) => {
    assert.equal(soundOf('🎸'), '')
    assert.equal(soundOf('a7'), '7')
    assert.equal(soundOf(''), '')
  })
})

test.group('Meaning', () => {
  test('a name with one other syllable is the name that is written most like it', ({ assert }) => {
    assert.isTrue(sharesKind('통키타', '통기타'))
    assert.isTrue(sharesKind('카매라', '카메라'))
    assert.isTrue(sharesKind('자전고', '자전거'))
    assert.isFalse(sharesKind('통키타', '다트'))
    assert.equal(kindsOf('나이키').size, 0)
  })

  test('names of one kind mean the same, with or without spaces and particles', ({ assert }) => {
    assert.isTrue(sharesKind('빔프로젝터', '프로젝터'))
    assert.isTrue(sharesKind('빔 프로 젝터를', 'projector'))
    assert.isTrue(sharesKind('슬리핑백', '머미형 침낭'))
    assert.isTrue(sharesKind('재봉틀', '제봉틀 있나요'))
    assert.isFalse(sharesKind('텐트', '통기타'))
  })

  test('a longer name hides those inside it', ({ assert }) => {
    assert.isFalse(sharesKind('전동킥보드', '어린이 킥보드'))
    assert.isFalse(sharesKind('접이식 의자', '접이식 테이블'))
    assert.isFalse(meaningOf('아이스박스').has([...meaningOf('아이')][0][0]))
  })

  test('no Latin name is found inside another word', ({ assert }) => {
    assert.isFalse(sharesKind('support', 'sup'))
    assert.isTrue(sharesKind('sup보드', 'sup'))
  })

  test('whoever names a kind speaks of its occasion too, but less', ({ assert }) => {
    const [camping] = [...meaningOf('야영')]
    assert.equal(camping[1], 1)
    const share = meaningOf('침낭').get(camping[0]) ?? 0
    assert.isAbove(share, 0)
    assert.isBelow(share, 1)
  })

  test('a word has the other names of its kind', ({ assert }) => {
    assert.include(otherNames('미싱'), '재봉틀')
    assert.isEmpty(otherNames('아무말'))
  })
})

test.group('Words of a question', () => {
  test('are those of gear, not those of asking', ({ assert }) => {
    assert.deepEqual(soughtWords('텐트를 좀 빌리고 싶어요'), ['텐트'])
    assert.deepEqual(soughtWords('3만원 이하 드론 추천해 주세요'), ['드론'])
    assert.deepEqual(soughtWords('할로윈 의상'), ['할로윈', '의상'])
    assert.deepEqual(soughtWords('i want an Intex kayak'), ['intex', 'kayak'])
    assert.deepEqual(soughtWords('원터치텐트가 필요해요'), ['원터치텐트'])
  })

  test('are all there is when it has nothing else', ({ assert }) => {
    assert.deepEqual(soughtWords('놀아요'), ['놀아요'])
    assert.deepEqual(soughtWords('빌려 주세요'), [])
  })
})

test('long and strange texts have a unit vector too', ({ assert }) => {
  for (const text of [
    '가'.repeat(5000),
    'a1'.repeat(2500),
    '텐트 '.repeat(1600),
    '🎸'.repeat(2500),
  ])
    assert.closeTo(Math.hypot(...embeddingOf(text)), 1, 1e-9)
})
