import { fileURLToPath } from 'node:url'
import { CustomResource, Duration, Stack } from 'aws-cdk-lib'
import type * as ecs from 'aws-cdk-lib/aws-ecs'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import * as lambda from 'aws-cdk-lib/aws-lambda'
import type { ILogGroup } from 'aws-cdk-lib/aws-logs'
import { Provider } from 'aws-cdk-lib/custom-resources'
import type { Construct } from 'constructs'
import type { Network } from './network.ts'

const HANDLER = fileURLToPath(new URL('../../migrating', import.meta.url))

interface Migrating {
  cluster: ecs.Cluster
  task: ecs.FargateTaskDefinition
  log: ILogGroup
}

/** Runs the task and is over when it ended well. What depends on it comes after the migrations of each release. */
export function migrationOf(scope: Construct, { vpc, groups }: Network, migrating: Migrating) {
  const { cluster, task, log } = migrating
  const code = lambda.Code.fromAsset(HANDLER)
  const handler = (name: string) =>
    new lambda.Function(scope, `Migration${name}`, {
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      handler: `index.${name.toLowerCase()}`,
      code,
      timeout: Duration.minutes(1),
      environment: {
        CLUSTER: cluster.clusterArn,
        SUBNETS: vpc.privateSubnets.map(({ subnetId }) => subnetId).join(','),
        GROUP: groups.processes.securityGroupId,
        LOG: log.logGroupName,
      },
    })
  const [begin, look] = [handler('Begin'), handler('Look')]
  const { family, taskRole, executionRole } = task
  allow(begin, 'ecs:RunTask', 'task-definition', `${family}:*`)
  for (const role of [taskRole, executionRole!]) role.grantPassRole(begin.role!)
  allow(look, 'ecs:DescribeTasks', 'task', `${cluster.clusterName}/*`)
  const { serviceToken } = new Provider(scope, 'MigrationProvider', {
    onEventHandler: begin,
    isCompleteHandler: look,
    queryInterval: Duration.seconds(10),
    totalTimeout: Duration.hours(1),
  })
  const migration = new CustomResource(scope, 'Migration', {
    serviceToken,
    resourceType: 'Custom::Migration',
    properties: { Task: task.taskDefinitionArn },
  })
  migration.node.addDependency(task, groups.database, vpc)
  return migration
}

function allow(handler: lambda.Function, action: string, resource: string, resourceName: string) {
  const arn = Stack.of(handler).formatArn({ service: 'ecs', resource, resourceName })
  handler.addToRolePolicy(new PolicyStatement({ actions: [action], resources: [arn] }))
}
