import { Duration } from 'aws-cdk-lib'
import * as ec2 from 'aws-cdk-lib/aws-ec2'
import type { IRepository } from 'aws-cdk-lib/aws-ecr'
import * as ecs from 'aws-cdk-lib/aws-ecs'
import type { IManagedPolicy } from 'aws-cdk-lib/aws-iam'
import * as logs from 'aws-cdk-lib/aws-logs'
import { DnsRecordType } from 'aws-cdk-lib/aws-servicediscovery'
import type { Construct } from 'constructs'
import { migrationOf } from './migration.ts'
import { PORTS, type Network } from './network.ts'

/** A kind of process: its words, and what it may use. */
interface Kind {
  command: string[]
  cpu: number
  memoryLimitMiB: number
  count: number
}

export const KINDS = {
  Web: { command: ['node', 'bin/server.js'], cpu: 1024, memoryLimitMiB: 2048, count: 2 },
  Worker: { command: ['node', 'ace.js', 'queue:work'], cpu: 1024, memoryLimitMiB: 4096, count: 1 },
  Scheduler: {
    command: ['node', 'ace.js', 'schedule:run'],
    cpu: 512,
    memoryLimitMiB: 1024,
    count: 1,
  },
} satisfies Record<string, Kind>

const MIGRATE = {
  command: ['node', 'ace.js', 'migration:run', '--force'],
  cpu: 512,
  memoryLimitMiB: 1024,
}

/** Whether it answers at all: one that waits for MariaDB is not better for being replaced. */
const ALIVE: ecs.HealthCheck = {
  command: ['CMD', 'node', 'healthcheck.mjs', '--alive'],
  interval: Duration.seconds(30),
  timeout: Duration.seconds(5),
  retries: 3,
  startPeriod: Duration.seconds(120),
}

/** Inside the network web.chwimeet.internal has the addresses of all web processes, and so on: Prometheus looks there. */
const NAMES = 'chwimeet.internal'

export interface Release {
  repository: IRepository
  tag: string
  environment: Record<string, string>
  secrets: Record<string, ecs.Secret>
  photos: IManagedPolicy
}

/** The services on Fargate. Each release of them waits for its own migrations, which are a task. */
export function processesOf(scope: Construct, network: Network, release: Release) {
  const { vpc, groups } = network
  const cluster = new ecs.Cluster(scope, 'Processes', {
    vpc,
    containerInsightsV2: ecs.ContainerInsights.ENABLED,
    defaultCloudMapNamespace: { name: NAMES },
  })
  const migrate = taskOf(scope, 'Migrate', MIGRATE, release)
  const migration = migrationOf(scope, network, { cluster, ...migrate })
  const service = (name: keyof typeof KINDS) => {
    const one = new ecs.FargateService(scope, name, {
      cluster,
      taskDefinition: taskOf(scope, name, KINDS[name], release).task,
      desiredCount: KINDS[name].count,
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
      securityGroups: [groups.processes],
      minHealthyPercent: 100,
      maxHealthyPercent: 200,
      circuitBreaker: { rollback: true },
      cloudMapOptions: {
        name: name.toLowerCase(),
        dnsRecordType: DnsRecordType.A,
        dnsTtl: Duration.seconds(10),
      },
      healthCheckGracePeriod: name === 'Web' ? Duration.seconds(60) : undefined,
    })
    one.node.addDependency(migration)
    return one
  }
  return {
    cluster,
    web: service('Web'),
    worker: service('Worker'),
    scheduler: service('Scheduler'),
  }
}

function taskOf(
  scope: Construct,
  name: string,
  kind: Kind | Omit<Kind, 'count'>,
  release: Release
) {
  const { cpu, memoryLimitMiB, command } = kind
  const task = new ecs.FargateTaskDefinition(scope, `${name}Task`, {
    cpu,
    memoryLimitMiB,
    runtimePlatform: {
      cpuArchitecture: ecs.CpuArchitecture.ARM64,
      operatingSystemFamily: ecs.OperatingSystemFamily.LINUX,
    },
  })
  task.taskRole.addManagedPolicy(release.photos)
  task.addVolume({ name: 'tmp' })
  const log = new logs.LogGroup(scope, `${name}Log`, {
    retention: logs.RetentionDays.THREE_MONTHS,
  })
  const container = task.addContainer('app', {
    image: ecs.ContainerImage.fromEcrRepository(release.repository, release.tag),
    command,
    environment: release.environment,
    secrets: release.secrets,
    readonlyRootFilesystem: true,
    healthCheck: 'count' in kind ? ALIVE : undefined,
    stopTimeout: Duration.seconds(60),
    portMappings: name === 'Web' ? [{ containerPort: PORTS.web }] : [],
    logging: ecs.LogDrivers.awsLogs({ streamPrefix: name.toLowerCase(), logGroup: log }),
  })
  container.addMountPoints({ sourceVolume: 'tmp', containerPath: '/tmp', readOnly: false })
  return { task, log }
}
