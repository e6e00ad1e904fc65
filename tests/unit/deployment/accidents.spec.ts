import { test } from '@japa/runner'
import { aWorld, World, type Accident } from '#tests/unit/deployment/world'

/** What a deployment of 3 over 2 does to the world. */
async function steps(): Promise<string[]> {
  const world = aWorld()
  await world.deploy('3')
  world.remove()
  return world.done
}

async function placeOf(step: string): Promise<number> {
  const all = await steps()
  return all.indexOf(step)
}

async function atEach(
  what: Accident['what'],
  check: (world: World, ended: string) => Promise<void>
): Promise<void> {
  const all = await steps()
  for (const at of all.keys()) {
    const world = aWorld()
    const ended = await world.deploy('3', { at, what })
    const before = [...world.done]
    try {
      await check(world, ended)
    } catch (error) {
      const told = [`${what}: ${all[at]}`, ended, ...before, '--', ...world.done].join('\n')
      throw new Error(`${(error as Error).message}\n${told}`, { cause: error })
    } finally {
      world.remove()
    }
  }
}

test.group('A deployment that is cut off', (group) => {
  group.tap((each) => each.timeout(20_000))

  test('the fakes do what a deployment does', async ({ assert }) => {
    assert.deepEqual(await steps(), [
      'pending',
      'publish',
      'stop blue',
      'start blue',
      'nginx -t',
      'nginx -s reload',
      'worker 3',
      'scheduler 3',
      'depart green',
      'stop green',
    ])
  })

  test('is followed by one that cuts nobody off: {$self} each of its steps')
    .with(['killed before', 'killed after'] as const)
    .run(async ({ assert }, what) => {
      const previous = new Set<string | null>()
      await atEach(what, async (world, ended) => {
        assert.equal(ended, 'killed')
        assert.isNotNull(world.state().underWay)
        const servedThen = world.served
        assert.equal(await world.deploy('4'), 'done')
        assert.deepEqual(world.cutOff, [])
        assert.equal(world.served, '4')
        assert.deepEqual(world.companions, { worker: '4', scheduler: '4' })
        const { active, underWay, ...state } = world.state()
        assert.deepEqual([active, underWay], [world.nginx, null])
        assert.oneOf(servedThen, ['2', '3'])
        previous.add(state.previous)
        const running = Object.values(world.web).filter((each) => each !== null)
        assert.lengthOf(running, 1)
      })
      assert.deepEqual([...previous].sort(), ['2', '3'], 'whichever served when it was cut off')
    })

  test('goes back by a rollback to what served before it: {$self} each of its steps')
    .with(['killed before', 'killed after'] as const)
    .run(async ({ assert }, what) => {
      await atEach(what, async (world) => {
        assert.equal(await world.rollback(), 'done')
        assert.deepEqual(world.cutOff, [])
        assert.equal(world.served, '2')
        assert.deepEqual(world.companions, { worker: '2', scheduler: '2' })
        assert.isNull(world.state().underWay)
      })
    })

  test('and was a rollback itself is finished by the next one', async ({ assert }) => {
    const at = (await placeOf('depart green')) - 1
    const world = aWorld()
    assert.equal(await world.rollback({ at, what: 'killed before' }), 'killed')
    assert.equal(world.served, '1')
    assert.equal(await world.rollback(), 'done')
    assert.equal(world.served, '1', 'and not the one that was left')
    assert.equal(world.state().previous, '2')
    assert.deepEqual(world.cutOff, [])
    world.remove()
  })

  test('loses nobody while nginx cannot be told what its file says', async ({ assert }) => {
    const at = await placeOf('nginx -t')
    const world = aWorld()
    assert.equal(await world.deploy('3', { at, what: 'killed before' }), 'killed')
    assert.equal(world.served, '2', 'the premise: the file names who does not serve yet')
    world.isNginxUp = false
    assert.match(await world.deploy('4'), /does it run\?/)
    assert.equal(world.served, '2')
    world.isNginxUp = true
    assert.equal(await world.deploy('4'), 'done')
    assert.deepEqual(world.cutOff, [])
    world.remove()
  })
})

test.group('A deployment that fails', (group) => {
  group.tap((each) => each.timeout(20_000))

  test('leaves the release before serving: {$self} at each of its steps')
    .with(['refused', 'told to end'] as const)
    .run(async ({ assert }, what) => {
      const settled: string[] = []
      await atEach(what, async (world, ended) => {
        assert.deepEqual(world.cutOff, [])
        if (world.served === '3') return void settled.push(ended)
        assert.match(ended, /Taken back: green serves as before/)
        assert.equal(world.served, '2')
        assert.deepEqual(world.companions, { worker: '2', scheduler: '2' })
        const { previous, underWay, active } = world.state()
        assert.deepEqual([previous, underWay, active], ['1', null, 'green'])
        assert.isNull(world.web.blue)
      })
      const end =
        what === 'refused' ? /blue serves, but green could not be ended: stop green/ : /^done$/
      assert.lengthOf(settled, 1, 'only the end of the old one is past taking back')
      assert.match(settled[0], end)
    })

  test('takes nobody away from who serves when nginx cannot be told to go back', async ({
    assert,
  }) => {
    const at = await placeOf('worker 3')
    const world = aWorld()
    const ended = await world.deploy('3', { at, what: 'refused', withNginx: true })
    assert.match(ended, /Not taken back: nginx sends people to blue/)
    assert.equal(world.served, '3')
    world.isNginxUp = true
    assert.equal(await world.rollback(), 'done')
    assert.equal(world.served, '2')
    assert.deepEqual(world.cutOff, [])
    world.remove()
  })

  test('says so when the colour that it goes back to had died before', async ({ assert }) => {
    const world = aWorld()
    world.web.green = null
    const ended = await world.deploy('3', { at: 1, what: 'refused' })
    assert.match(
      ended,
      /publish is refused\nTaken back: .* green as before, but green does not answer/
    )
    assert.notInclude(ended, 'serves as before')
    world.remove()
  })

  test('sends nobody back to a colour that had died before', async ({ assert }) => {
    const at = await placeOf('worker 3')
    const world = aWorld()
    world.web.green = null
    const ended = await world.deploy('3', { at, what: 'refused' })
    assert.match(ended, /Not taken back: nginx sends people to blue/)
    assert.equal(world.served, '3')
    assert.deepEqual(world.cutOff, [])
    assert.equal(await world.deploy('4'), 'done')
    assert.equal(world.served, '4')
    world.remove()
  })

  test('as the first one, with nginx down, leaves a file that names nobody', async ({ assert }) => {
    const world = new World()
    world.isNginxUp = false
    assert.match(await world.deploy('1'), /does it run\?[^]*nothing serves, as before/)
    assert.isNull(world.web.blue)
    assert.isNull(world.named)
    world.isNginxUp = true
    assert.equal(await world.deploy('1'), 'done')
    assert.equal(world.served, '1')
    assert.isNull(world.state().previous)
    world.remove()
  })

  test('as the first one, after its switch, leaves nginx with nobody to send to', async ({
    assert,
  }) => {
    const at = await placeOf('worker 3')
    const world = new World()
    assert.match(await world.deploy('1', { at, what: 'refused' }), /nothing serves, as before/)
    assert.isNull(world.nginx)
    assert.isNull(world.named)
    assert.isNull(world.web.blue)
    world.remove()
  })
})
