import { test } from '@japa/runner'
import { remainingQuestion, statedKindsIn } from '#models/listing/smart/leaving_out'
import { NO_FILTERS } from '#models/listing/filters'
import { partsOf } from '../../../resources/composables/search/answer_parts.js'
import { answerAddress, searchAddress } from '../../../resources/composables/search/addresses.js'
import { eventsOf } from '../../../resources/composables/search/event_stream.js'

const tent = { id: 12, title: '4인용 텐트' }

test.group('Parts of an answer', () => {
  test('marks become listings, and nothing else does', ({ assert }) => {
    assert.deepEqual(partsOf('[[12]]: <b>넓어요</b> [[13]]끝 [x](http://a.b)', [tent], true), [
      { listing: tent },
      { text: ': <b>넓어요</b> ' },
      { text: '끝 [x](http://a.b)' },
    ])
  })

  test('a mark that has not come to its end is not shown yet', ({ assert }) => {
    for (const end of ['[', '[[', '[[1', '[[12', '[[12]'])
      assert.deepEqual(partsOf(`텐트 ${end}`, [tent], false), [{ text: '텐트 ' }], end)
    assert.deepEqual(partsOf('텐트 [1', [tent], true), [{ text: '텐트 [1' }])
    assert.deepEqual(partsOf('', [tent], false), [])
  })
})

test.group('An event stream', () => {
  test('is read however its bytes were cut', async ({ assert }) => {
    const text =
      ':ok\n\nevent: text\ndata: {"text":"가나: 다"}\n\n:\n\nevent: again\ndata: {}\n\nevent: text\nda'
    const bytes = new TextEncoder().encode(text)
    for (const size of [1, 2, 3, 7, 1_000]) {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < bytes.length; at += size)
            controller.enqueue(bytes.slice(at, at + size))
          controller.close()
        },
      })
      const events = await Array.fromAsync(eventsOf(body))
      assert.deepEqual(events, [
        { name: 'text', data: { text: '가나: 다' } },
        { name: 'again', data: {} },
      ])
    }
  })
})

test.group('Conditions that are left out', () => {
  test('are read from an address, whatever else it says', ({ assert }) => {
    assert.deepEqual(statedKindsIn('dates,price,price,__proto__,x'), ['price', 'dates'])
    for (const nonsense of [undefined, '', ['price'], { price: '1' }, 3])
      assert.deepEqual(statedKindsIn(nonsense), [])
  })

  test('are not told to a model, unless there is nothing else', ({ assert }) => {
    const conditions = {
      filters: NO_FILTERS,
      stated: [{ kind: 'dates' as const, text: '이번 주말' }],
      rest: '아이랑 갈 텐트',
    }
    assert.equal(remainingQuestion(conditions), '아이랑 갈 텐트')
    assert.equal(remainingQuestion({ ...conditions, rest: '' }), '이번 주말')
  })

  test('stand in the address of the page and of its answer', ({ assert }) => {
    assert.equal(searchAddress(''), '/search')
    assert.equal(searchAddress('a&b=#?'), '/search?q=a%26b%3D%23%3F')
    assert.equal(
      answerAddress('텐트', ['price']),
      '/search/answer?q=%ED%85%90%ED%8A%B8&without=price'
    )
  })
})
