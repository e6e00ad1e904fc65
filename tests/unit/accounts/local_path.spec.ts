import { test } from '@japa/runner'
import { localPath } from '#services/accounts/local_path'

test.group('Paths of this site', () => {
  test('a path keeps its query and its place on the page', ({ assert }) => {
    assert.equal(localPath('/listings?q=텐트#photos'), '/listings?q=%ED%85%90%ED%8A%B8#photos')
  })

  test('{$self} leads elsewhere')
    .with([
      'https://evil.example/',
      '//evil.example',
      '///evil.example',
      '/\\evil.example',
      '\\/evil.example',
      '/\t/evil.example',
      '/\n/evil.example',
      '/..//evil.example',
      '/.//evil.example',
      '/a/..//evil.example',
      'javascript:alert(1)',
      'evil.example',
      '',
      ' /login',
    ])
    .run(({ assert }, target) => {
      assert.isNull(localPath(target))
    })

  test('what is no text leads nowhere', ({ assert }) => {
    for (const value of [undefined, null, 1, ['/a'], { path: '/a' }]) {
      assert.isNull(localPath(value))
    }
  })
})
