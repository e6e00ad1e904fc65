import { test } from '@japa/runner'
import string from '@adonisjs/core/helpers/string'
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
    const name = file.path.match(/(\w+_policy)\.ts$/)?.[1]
    if (!name) return []
    const policy = string.pascalCase(name)
    return [...file.text.matchAll(/^ {2}(?:async )?(\w+)\([^)]*\)[^{;]*\{/gm)]
      .map(([, method]) => ({ policy, method }))
      .filter(({ method }) => !['before', 'after', 'constructor'].includes(method))
  })
}

/** `MemberPolicy.sanction`, as controllers ask it. */
function asked(): Set<string> {
  const ASKING = /\.with\(\s*'?(\w+)'?\s*\)\s*\.authorize\(([^,)]*)/g
  return new Set(
    sources(['app/controllers']).flatMap(({ text }) =>
      [...text.matchAll(ASKING)].flatMap(([, policy, methods]) =>
        [...methods.matchAll(/'(\w+)'/g)].map(([, method]) => `${policy}.${method}`)
      )
    )
  )
}

test.group('Architecture: routes and policies', () => {
  test('controller actions keep to the seven names and previews', ({ assert }) => {
    const odd = routed().filter(
      ({ method, controller }) => !ACTIONS.includes(method) && !FIXED.includes(controller)
    )
    assert.deepEqual(odd, [])
  })

  test('every method of a policy is asked by a controller', ({ assert }) => {
    const used = asked()
    const methods = policyMethods().map(({ policy, method }) => `${policy}.${method}`)
    assert.isAbove(methods.length, 80)
    assert.deepEqual(
      methods.filter((method) => !used.has(method)),
      []
    )
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
