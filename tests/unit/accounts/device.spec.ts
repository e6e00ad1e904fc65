import { test } from '@japa/runner'
import { deviceOf } from '#services/accounts/device'

test.group('Devices', () => {
  test('{1} is recognised')
    .with([
      [
        'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1',
        'Safari · iPhone',
      ],
      [
        'Mozilla/5.0 (Linux; Android 15; SM-S936N) AppleWebKit/537.36 SamsungBrowser/29.0 Chrome/140.0 Mobile Safari/537.36',
        'Samsung Internet · Android',
      ],
      [
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0',
        'Edge · Windows',
      ],
      [
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Whale/4.33 Safari/537.36',
        'Whale · Windows',
      ],
      ['Mozilla/5.0 (Macintosh; Intel Mac OS X 15.5; rv:150.0) Firefox/150.0', 'Firefox · macOS'],
    ] as const)
    .run(({ assert }, [agent, device]) => {
      assert.equal(deviceOf(agent), device)
    })

  test('an agent that says nothing is unknown', ({ assert }) => {
    assert.isNull(deviceOf(undefined))
    assert.isNull(deviceOf('curl/8.0'))
  })
})
