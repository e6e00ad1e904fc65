import assert from 'node:assert/strict'
import { test } from 'node:test'
import { migrationOn } from '../migrating/migration.mjs'

const CREATE = {
  RequestType: 'Create',
  RequestId: 'a-request',
  ResourceProperties: { Task: 'migrate:7' },
}
const env = { CLUSTER: 'shop', SUBNETS: 'one,two', GROUP: 'processes', LOG: 'migrate-log' }

/** ECS as far as a migration asks it: one task, which stands as it is told. */
function ecsWith(task?: object, asked: object[] = []) {
  return {
    runTask: (input: object) => {
      asked.push(input)
      const tasks = task ? [{ taskArn: 'run-1' }] : []
      return Promise.resolve({ tasks, failures: [{ reason: 'RESOURCE:FARGATE' }] })
    },
    describeTasks: () => Promise.resolve({ tasks: task ? [task] : [] }),
  }
}

test('runs the migrations of the release, once however often it is asked', async () => {
  const asked: { taskDefinition?: string; clientToken?: string }[] = []
  const { begin } = migrationOn(ecsWith({}, asked), env)
  const answers = [await begin(CREATE), await begin(CREATE)]
  for (const answer of answers)
    assert.deepEqual(answer, { PhysicalResourceId: 'migrations', Data: { Run: 'run-1' } })
  for (const { taskDefinition, clientToken } of asked)
    assert.deepEqual([taskDefinition, clientToken], ['migrate:7', 'a-request'])
})

test('is over when they ended well, and not before', async () => {
  const stands: [object | undefined, boolean][] = [
    [undefined, false],
    [{ lastStatus: 'RUNNING', containers: [{}] }, false],
    [{ lastStatus: 'STOPPED', containers: [{ exitCode: 0 }] }, true],
  ]
  for (const [task, IsComplete] of stands) {
    const { look } = migrationOn(ecsWith(task), env)
    assert.deepEqual(await look({ ...CREATE, Data: { Run: 'run-1' } }), { IsComplete })
  }
})

test('refuses a release whose migrations fail or never begin, and says why', async () => {
  await assert.rejects(() => migrationOn(ecsWith(), env).begin(CREATE), /RESOURCE:FARGATE/)
  const failed = { lastStatus: 'STOPPED', containers: [{ exitCode: 1 }] }
  const unpulled = { lastStatus: 'STOPPED', stoppedReason: 'CannotPullContainer', containers: [{}] }
  const look = (task: object) => migrationOn(ecsWith(task), env).look(CREATE)
  await assert.rejects(() => look(failed), /ended with 1.*migrate-log/)
  await assert.rejects(() => look(unpulled), /CannotPullContainer/)
})

test('runs nothing when the shop is taken down', async () => {
  const asked: object[] = []
  const { begin, look } = migrationOn(ecsWith({}, asked), env)
  const gone = { ...CREATE, RequestType: 'Delete', PhysicalResourceId: 'migrations' }
  assert.deepEqual(await begin(gone), { PhysicalResourceId: 'migrations' })
  assert.deepEqual(await look(gone), { IsComplete: true })
  assert.equal(asked.length, 0)
})
