import { test } from '@japa/runner'
import { doors } from './routes.js'
import { openScene, PEOPLE, type Person } from './scene.js'
import { expected, MATRIX } from './table.js'

test.group('Who may do what, at every door', () => {
  test('every route is in the matrix once, and nothing else', ({ assert }) => {
    const listed = MATRIX.flatMap(({ at }) => at)
    const names = doors().map(({ name }) => name)
    assert.isAbove(names.length, 100)
    assert.sameMembers(listed, names)
  })

  test('each row says what each of them hears', ({ assert }) => {
    for (const { hear } of MATRIX) assert.lengthOf(hear.split(' '), PEOPLE.length)
  })

  test('everybody hears what the matrix says', async ({ assert, cleanup }) => {
    const scene = await openScene()
    cleanup(scene.close)
    const surprises: string[] = []
    const hear = async (person: Person, at: number) => {
      for (const door of doors()) {
        const heard = await scene.ask(door, person)
        const meant = expected.get(door.name)?.[at]
        if (heard !== meant) {
          surprises.push(`${door.name}: ${person} hears ${heard}, not ${meant}`)
        }
      }
    }
    for (const [at, person] of PEOPLE.entries()) await hear(person, at)
    assert.deepEqual(surprises, [])
  }).timeout(120_000)
})
