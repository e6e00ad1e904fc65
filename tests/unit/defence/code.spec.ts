import { test } from '@japa/runner'
import { sources, type Source } from '#tests/unit/architecture/sources'

const paths = (files: Source[]) => files.map(({ path }) => path)
const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

function saying(folders: string[], pattern: RegExp): string[] {
  return paths(sources(folders).filter(({ text }) => pattern.test(withoutComments(text))))
}

test.group('Defence: what the code does not do', () => {
  test('no page writes markup that people typed', ({ assert }) => {
    assert.isAbove(sources(['resources']).length, 100)
    assert.deepEqual(
      saying(
        ['resources'],
        /v-html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|createContextualFragment/
      ),
      ['resources/pages/dev/mailbox/show.vue'],
      'but for letters of the demo, which are shown in a frame that runs nothing'
    )
    const [mailbox] = sources(['resources/pages/dev/mailbox'], /show\.vue$/)
    assert.match(mailbox.text, /\ssandbox="(?![^"]*(scripts|same-origin))/)
  })

  test('nothing is run that came as text', ({ assert }) => {
    assert.deepEqual(
      saying(['app', 'resources', 'start', 'config'], /\beval\(|new Function\(|node:vm\b/),
      []
    )
  })

  test('nothing the application serves starts a program', ({ assert }) => {
    assert.deepEqual(saying(['app', 'start', 'config', 'lambda'], /node:child_process/), [])
  })

  test('no page listens to messages of other windows', ({ assert }) => {
    assert.deepEqual(
      saying(
        ['resources'],
        /(window|globalThis|self)\.(addEventListener\(\s*['"]message['"]|onmessage)|parent\.postMessage/
      ),
      []
    )
  })

  test('browsers keep a look, unsent words and nothing secret', ({ assert }) => {
    const keeping = saying(['resources'], /\b(local|session)Storage\b|indexedDB/)
    assert.isNotEmpty(keeping)
    for (const file of sources(['resources']).filter(({ path }) => keeping.includes(path))) {
      assert.notMatch(
        file.text,
        /(local|session)Storage\.setItem\([^)]*(token|password|secret|session)/i,
        file.path
      )
    }
  })

  test('secrets are drawn by the generator that is made for them', ({ assert }) => {
    assert.deepEqual(
      saying(['app', 'config', 'start'], /Math\.random\(\)/),
      [
        'app/chat/gate.ts',
        'app/models/reservation/transaction.ts',
        'app/models/webhook_delivery/settling.ts',
        'app/services/live/person_stream.ts',
      ],
      'these spread waits, and nothing else'
    )
  })

  test('no broken hash and no cipher without a seal is used', ({ assert }) => {
    assert.deepEqual(
      saying(
        ['app', 'config', 'start'],
        /createHash\(\s*['"](md5|sha1|md4|ripemd\w*)['"]|-ecb['"]|-cbc['"]|createCipher\(|pbkdf2/i
      ),
      []
    )
  })

  test('text of people makes no expression and no key of an object', ({ assert }) => {
    assert.deepEqual(
      saying(
        ['app'],
        /__proto__|Object\.setPrototypeOf\(|new RegExp\(\s*(request|params|qs|text|q)\b/
      ),
      []
    )
  })

  test('statements are built of words of ours alone', ({ assert }) => {
    const inserting = sources(['app']).flatMap(({ path, text }) =>
      [
        ...text.matchAll(
          /(?:rawQuery|whereRaw|orderByRaw|db\.raw|selectRaw|havingRaw)\(\s*`([^`]*)`/g
        ),
      ]
        .flatMap(([, statement]) =>
          [...statement.matchAll(/\$\{([^}]*)\}/g)].map(([, hole]) => hole)
        )
        .filter((hole) => /request|params|qs\(|input|body|typed|asked\.|filters\./.test(hole))
        .map((hole) => `${path}: ${hole}`)
    )
    assert.deepEqual(inserting, [])
  })
})
