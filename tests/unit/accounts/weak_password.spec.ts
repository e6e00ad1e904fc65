import { test } from '@japa/runner'
import { isWeakPassword } from '#models/user/weak_password'

test.group('Weak passwords', () => {
  test('{$self} is tried early by guessing programs')
    .with([
      'password12',
      'P@ssw0rd!!',
      'passwordpassword',
      'iloveyou2024',
      'iloveyouforever',
      'qwertyuiop',
      '1q2w3e4r5t',
      '1qaz2wsx3edc',
      'asdfghjkl;',
      'poiuytrewq',
      '1234567890',
      '0987654321',
      'abcdefghij',
      'aaaaaaaaaa',
      'abababababab',
      'abc123abc123',
      'dkssudgktpdy',
      'tkfkdgo1234',
      'rkskekfk123!',
      '사랑해사랑해사랑해사랑해',
      '비밀번호123456',
      'chwimeet2026',
      'Summer2026!!',
      'Liverpool#1!',
      'ulsancamping7',
      'camping-2026-camping',
      'camping-12345678-!!!',
      '!!!!!!!!!!!!',
      '2024-01-01!!',
    ])
    .run(({ assert }, password) => {
      assert.isTrue(isWeakPassword(password))
    })

  test('{$self} is as good as any')
    .with([
      'gear-for-everyone-7',
      '능선 너머 첫 햇살',
      'correct horse battery staple',
      'tR9#kz!uQ2pL',
      'xohbvrmtdplq',
      'another-way-to-camp-3',
      '바람 없는 저녁의 호수',
      'kayak under 7 bridges',
      'ulsan-camping-77',
    ])
    .run(({ assert }, password) => {
      assert.isFalse(isWeakPassword(password))
    })

  test('a name of one’s own with little else is weak', ({ assert }) => {
    assert.isTrue(isWeakPassword('hikerkim1985', ['hikerkim']))
    assert.isFalse(isWeakPassword('hikerkim-walks-up-the-ridge', ['hikerkim']))
    assert.isFalse(isWeakPassword('tR9#kz!uQ2pL', ['', 'kz']))
    assert.isTrue(isWeakPassword('hikerkim@example.com', ['hikerkim@example.com']))
    assert.isTrue(isWeakPassword('hikerkim1985', ['hikerkim@example.com']))
  })

  test('a long one is judged in no time', ({ assert }) => {
    const before = performance.now()
    for (const text of ['a1'.repeat(100), 'abcdefg-'.repeat(25), '사랑'.repeat(100)]) {
      isWeakPassword(text, [text])
    }
    assert.isBelow(performance.now() - before, 200)
  })
})
