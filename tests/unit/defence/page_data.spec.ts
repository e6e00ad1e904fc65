import { test } from '@japa/runner'
import { pageBody } from '#services/pages/page_data'

test.group('Defence: the data of a page', () => {
  test('no text ends the script that it lies in: {$self}')
    .with([
      '</script><script>alert(1)</script>',
      '<!--<script>',
      '<!-- <SCRIPT ',
      ']]><x',
      '\u2028',
    ])
    .run(({ assert }, text) => {
      const page = { component: 'x', props: { text } }
      const body = pageBody(page)
      const [, data] = /^<script [^>]+>([^<]*)<\/script><div id="app"><\/div>$/.exec(body) ?? []
      assert.deepEqual(JSON.parse(data), page)
    })

  test('what the server rendered stays as it is', ({ assert }) => {
    assert.equal(pageBody({ ssrBody: '<p>x</p>' }), '<p>x</p>')
  })
})
