import { test } from '@japa/runner'
import { sources } from '#tests/unit/architecture/sources'

const ACTIONS = ['index', 'show', 'create', 'store', 'edit', 'update', 'destroy', 'preview']

/** Controllers of fixed pages, whose actions are the pages' names. */
const FIXED = ['Health', 'Legal']

function routed(): { controller: string; method: string }[] {
  return sources(['start/routes']).flatMap((file) =>
    [...file.text.matchAll(/\[\s*controllers\.([\w.]+)\s*,\s*'(\w+)'\s*\]/g)].map(
      ([, controller, method]) => ({ controller, method })
    )
  )
}

function policyMethods(): { policy: string; method: string }[] {
  return sources(['app/policies']).flatMap((file) => {
    const policy = file.path.match(/(\w+)_policy\.ts$/)?.[1]
    if (!policy) return []
    return [...file.text.matchAll(/^ {2}(?:async )?(\w+)\([^)]*\)[^{;]*\{/gm)]
      .map(([, method]) => ({ policy, method }))
      .filter(({ method }) => !['before', 'after', 'constructor'].includes(method))
  })
}

test.group('Architecture: routes and policies', () => {
  test('controller actions keep to the seven names and previews', ({ assert }) => {
    const odd = routed().filter(
      ({ method, controller }) => !ACTIONS.includes(method) && !FIXED.includes(controller)
    )
    assert.deepEqual(odd, [])
  })

  test('every method of a policy is asked by a controller', ({ assert }) => {
    const controllers = sources(['app/controllers'])
      .map((file) => file.text)
      .join('\n')
    const unused = policyMethods()
      .map(({ method }) => method)
      .filter((method) => !new RegExp(`authorize\\(\\s*'${method}'`).test(controllers))
    assert.deepEqual(unused, [])
  })

  test('nobody asks for a permission and ignores the answer', ({ assert }) => {
    const ignoring = sources(['app/controllers']).filter((file) =>
      /bouncer[\s\S]{0,60}\.(allows|denies)\(/.test(file.text)
    )
    assert.deepEqual(
      ignoring.map((file) => file.path),
      []
    )
  })
})
