/**
 * What CloudFormation asks for each release: `begin` runs the task of its migrations, `look` says whether it is over.
 * A release whose migrations fail, or never begin, is refused.
 * @param {{
 *   runTask(input: object): Promise<{ tasks?: { taskArn?: string }[], failures?: { reason?: string }[] }>,
 *   describeTasks(input: object): Promise<{ tasks?: Task[] }>,
 * }} ecs
 * @param {Record<string, string | undefined>} env CLUSTER, SUBNETS, GROUP, LOG
 *
 * @typedef {{ lastStatus?: string, stoppedReason?: string, containers?: { exitCode?: number }[] }} Task
 * @typedef {{
 *   RequestType: string, RequestId: string, PhysicalResourceId?: string,
 *   ResourceProperties: { Task: string }, Data?: { Run: string },
 * }} Asked
 */
export function migrationOn(ecs, { CLUSTER: cluster, SUBNETS = '', GROUP, LOG }) {
  /** @param {Asked} asked */
  async function begin({ RequestType, RequestId, PhysicalResourceId, ResourceProperties }) {
    if (RequestType === 'Delete') return { PhysicalResourceId }
    const { tasks = [], failures = [] } = await ecs.runTask({
      cluster,
      taskDefinition: ResourceProperties.Task,
      launchType: 'FARGATE',
      clientToken: RequestId,
      networkConfiguration: {
        awsvpcConfiguration: { subnets: SUBNETS.split(','), securityGroups: [GROUP] },
      },
    })
    const [run] = tasks
    if (!run) throw new Error(`The migrations did not begin: ${failures[0]?.reason ?? 'no task'}`)
    return { PhysicalResourceId: 'migrations', Data: { Run: run.taskArn } }
  }

  /** @param {Asked} asked */
  async function look({ RequestType, Data }) {
    if (RequestType === 'Delete') return { IsComplete: true }
    const { tasks = [] } = await ecs.describeTasks({ cluster, tasks: [Data?.Run] })
    const [run] = tasks
    if (run?.lastStatus !== 'STOPPED') return { IsComplete: false }
    const exitCode = run.containers?.[0]?.exitCode
    if (exitCode === 0) return { IsComplete: true }
    const how = exitCode === undefined ? run.stoppedReason : `they ended with ${exitCode}`
    throw new Error(`The migrations failed: ${how}. The log ${LOG} says more.`)
  }

  return { begin, look }
}
