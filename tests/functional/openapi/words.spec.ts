import { readdirSync, readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { OPERATIONS } from '#controllers/api/reservations/actions'
import { problemKinds } from '#openapi/problems'
import type { Schema } from '#openapi/schema'
import { describedOperations, document } from '#tests/support/api/document'

const APP = new URL('../../../app/', import.meta.url)

/** Kinds of problems that controllers and middleware name themselves. */
function namedInCode(): { type: string; status: number }[] {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(new URL(file, APP), 'utf8').matchAll(/new Problem\(\s*(\d+),\s*'([\w-]+)'/g),
    ])
    .map(([, status, type]) => ({ type, status: Number(status) }))
}

test.group('What the document of the API tells', () => {
  test('every kind of problem, once, with its status', ({ assert }) => {
    const kinds = problemKinds()
    const types = kinds.map(({ type }) => type)
    assert.lengthOf(new Set(types), types.length)
    const named = namedInCode()
    assert.isAbove(named.length, 4)
    for (const { type, status } of named) {
      assert.equal(kinds.find((one) => one.type === type)?.status, status, type)
    }
    const { description } = document.info as { description: string }
    for (const { type, status } of kinds) assert.include(description, `| \`${type}\` | ${status} |`)
  })

  test('the name of a problem leads to its line', async ({ client, assert }) => {
    const answer = await client.get('/problems/days-taken').redirects(0)
    answer.assertStatus(302)
    assert.equal(answer.header('location'), '/api/docs#problem-days-taken')
  })

  test('the operation of each action of a reservation', ({ assert }) => {
    const { schemas } = document.components as { schemas: Record<string, Schema> }
    const { actions } = schemas.ReservationsShowAnswer.properties!.data.properties!
    assert.sameMembers(actions.items!.enum as string[], Object.keys(OPERATIONS))
    const known = describedOperations()
    const said = document.paths['/reservations/{ulid}'].get.description as string
    for (const [action, operation] of Object.entries(OPERATIONS)) {
      assert.include(said, `\`${action}\`: \`${operation}\``)
      assert.exists(
        known.find(({ operationId }) => operationId === operation),
        operation
      )
    }
  })

  test('no header that is sent without having been typed', ({ assert }) => {
    const parameters = document.components as { parameters: Record<string, Schema> }
    const names = Object.keys(parameters.parameters)
    assert.includeMembers(names, ['IdempotencyKey', 'IfMatch'])
    for (const name of names) assert.notProperty(parameters.parameters[name], 'example')
  })

  test('bodies that may be sent as they stand', ({ assert }) => {
    const { requestBody } = describedOperations().find(
      ({ operationId }) => operationId === 'reservations.store'
    )!
    const { example } = requestBody!.content['application/json'] as { example?: unknown }
    assert.deepEqual(example, {
      startDate: '2027-03-12',
      endDate: '2027-03-14',
      receiveMethod: 'DIRECT',
      returnMethod: 'DIRECT',
    })
  })
})
