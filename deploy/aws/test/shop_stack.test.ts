import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { App } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { GroundStack } from '../lib/ground_stack.ts'
import { PhotoStack } from '../lib/photo_stack.ts'
import { ShopStack } from '../lib/shop_stack.ts'

interface Container {
  Command: string[]
  Environment: { Name: string; Value: unknown }[]
  Secrets: { Name: string }[]
  ReadonlyRootFilesystem: boolean
  HealthCheck?: { Command: string[] }
}
interface Rule {
  FromPort?: number
  CidrIp?: string
}

const app = new App()
const appUrl = 'https://chwimeet.example'
const photos = new PhotoStack(app, 'Photos', { appUrl })
const certificateArn = 'arn:aws:acm:ap-northeast-2:123456789012:certificate/of-this-test'
const ground = new GroundStack(app, 'Ground')
const shop = new ShopStack(app, 'Shop', {
  appUrl,
  certificateArn,
  release: '1.2.3',
  ground,
  photos,
})
const template = Template.fromStack(shop)

const containers = Object.values(template.findResources('AWS::ECS::TaskDefinition')).flatMap(
  ({ Properties }) => Properties.ContainerDefinitions as Container[]
)

test('the database is MariaDB 11.8 in two zones, closed to the internet, with backups', () => {
  template.hasResource('AWS::RDS::DBInstance', {
    DeletionPolicy: 'Snapshot',
    Properties: {
      Engine: 'mariadb',
      EngineVersion: Match.stringLikeRegexp('^11\\.8'),
      MultiAZ: true,
      StorageEncrypted: true,
      PubliclyAccessible: false,
      DeletionProtection: true,
      BackupRetentionPeriod: 14,
    },
  })
  template.hasResourceProperties('AWS::RDS::DBParameterGroup', {
    Parameters: { binlog_format: 'ROW', log_bin_trust_function_creators: '1', time_zone: 'UTC' },
  })
})

test('the cache is Valkey that fails over', () => {
  template.hasResourceProperties('AWS::ElastiCache::ReplicationGroup', {
    Engine: 'valkey',
    AutomaticFailoverEnabled: true,
    NumCacheClusters: 2,
    AtRestEncryptionEnabled: true,
  })
})

test('only the balancer is open to everybody, and servers only to processes', () => {
  const groups = Object.values(template.findResources('AWS::EC2::SecurityGroup'))
  const open = groups.flatMap(({ Properties }) => (Properties.SecurityGroupIngress ?? []) as Rule[])
  assert.deepEqual(open.map(({ FromPort, CidrIp }) => `${CidrIp}:${FromPort}`).sort(), [
    '0.0.0.0/0:443',
    '0.0.0.0/0:80',
  ])
  const inner = Object.values(template.findResources('AWS::EC2::SecurityGroupIngress'))
  assert.deepEqual(
    inner.map(({ Properties }) => Properties.FromPort as number).sort(),
    [3306, 3333, 6379, 9464]
  )
})

test('web, worker and scheduler run by the words of compose.yml, with one task for migrations', () => {
  template.resourceCountIs('AWS::ECS::Service', 3)
  assert.deepEqual(containers.map(({ Command }) => Command.join(' ')).sort(), [
    'node ace.js migration:run --force',
    'node ace.js queue:work',
    'node ace.js schedule:run',
    'node bin/server.js',
  ])
  const compose = readFileSync(new URL('../../compose.yml', import.meta.url), 'utf8')
  for (const words of ["[node, ace.js, 'queue:work']", "[node, ace.js, 'schedule:run']"])
    assert.ok(compose.includes(words), words)
  template.allResourcesProperties('AWS::ECS::Service', {
    DeploymentConfiguration: {
      MinimumHealthyPercent: 100,
      DeploymentCircuitBreaker: { Enable: true, Rollback: true },
    },
  })
})

test('no process of a release starts before its migrations are over', () => {
  const [[id, migration]] = Object.entries(template.findResources('Custom::Migration'))
  const [task] = Object.entries(template.findResources('AWS::ECS::TaskDefinition')).find(
    ([, { Properties }]) =>
      (Properties.ContainerDefinitions as Container[])[0].Command.includes('migration:run')
  )!
  assert.deepEqual(migration.Properties.Task, { Ref: task })
  for (const { DependsOn } of Object.values(template.findResources('AWS::ECS::Service')))
    assert.ok((DependsOn as string[]).includes(id))

  const before = migration.DependsOn as string[]
  const rules = Object.entries(template.findResources('AWS::EC2::SecurityGroupIngress'))
  const [database] = rules.find(([, { Properties }]) => Properties.FromPort === 3306)!
  const [nat] = Object.keys(template.findResources('AWS::EC2::NatGateway'))
  for (const needed of [task, database, nat]) assert.ok(before.includes(needed), needed)
})

test('Prometheus finds each kind of process by its name, and reaches its metrics alone', () => {
  const names = template.findResources('AWS::ServiceDiscovery::Service')
  assert.deepEqual(
    Object.values(names)
      .map(({ Properties }) => Properties.Name as string)
      .sort(),
    ['scheduler', 'web', 'worker']
  )
  template.hasResourceProperties('AWS::ServiceDiscovery::PrivateDnsNamespace', {
    Name: 'chwimeet.internal',
  })
  for (const { Properties } of Object.values(template.findResources('AWS::ECS::Service')))
    assert.equal((Properties.ServiceRegistries as unknown[]).length, 1)
  const [scraper] = Object.keys(
    template.findResources('AWS::EC2::SecurityGroup', {
      Properties: { GroupDescription: 'Scraper' },
    })
  )
  const reached = template.findResources('AWS::EC2::SecurityGroupIngress', {
    Properties: { SourceSecurityGroupId: { 'Fn::GetAtt': [scraper, 'GroupId'] } },
  })
  assert.deepEqual(
    Object.values(reached).map(({ Properties }) => Properties.ToPort as number),
    [9464]
  )
})

test('the keys and the images are there before the shop, which has none of its own', () => {
  const first = Template.fromStack(ground)
  first.resourceCountIs('AWS::SecretsManager::Secret', 3)
  first.hasResource('AWS::ECR::Repository', { DeletionPolicy: 'Retain' })
  template.resourceCountIs('AWS::ECR::Repository', 0)
  template.resourceCountIs('AWS::SecretsManager::Secret', 1)
  assert.deepEqual(ground.dependencies, [])
  assert.deepEqual(shop.dependencies.map(({ node }) => node.id).sort(), ['Ground', 'Photos'])
})

test('every variable is one that .env.example explains, and secrets are read from the manager', () => {
  const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8')
  for (const { Environment, Secrets, ReadonlyRootFilesystem } of containers) {
    assert.ok(ReadonlyRootFilesystem)
    for (const { Name } of [...Environment, ...Secrets])
      assert.match(example, new RegExp(`^${Name}=`, 'm'), Name)
    assert.ok(Environment.every(({ Name }) => !/KEY|PASSWORD|SECRET/.test(Name)))
    const names = Secrets.map(({ Name }) => Name)
    for (const name of ['APP_KEY', 'AUDIT_KEY', 'DB_PASSWORD', 'TOSS_SECRET_KEY'])
      assert.ok(names.includes(name), name)
  }
  assert.doesNotMatch(JSON.stringify(template.toJSON()), /AKIA|BEGIN .*PRIVATE KEY/)
})

test('the balancer ends TLS, sticks nobody anywhere, and waits longer than a heartbeat', () => {
  template.hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', {
    LoadBalancerAttributes: Match.arrayWith([
      { Key: 'idle_timeout.timeout_seconds', Value: '120' },
    ]),
  })
  template.hasResourceProperties('AWS::ElasticLoadBalancingV2::TargetGroup', {
    HealthCheckPath: '/health/ready',
    TargetGroupAttributes: Match.arrayWith([{ Key: 'stickiness.enabled', Value: 'false' }]),
  })
  template.hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', {
    Port: 443,
    Certificates: [{ CertificateArn: certificateArn }],
  })
  template.hasResourceProperties('AWS::ElasticLoadBalancingV2::ListenerRule', {
    Conditions: [
      {
        Field: 'path-pattern',
        PathPatternConfig: {
          Values: ['/health/ready', '/health/ready/', '/metrics', '/metrics/'],
        },
      },
    ],
    Actions: [Match.objectLike({ Type: 'fixed-response' })],
  })
})

test('somebody hears when a kind of process is gone, and when nothing is heard of it', () => {
  const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm'))
  const gone = alarms.filter(({ Properties }) => Properties.MetricName === 'RunningTaskCount')
  assert.equal(gone.length, 3)
  for (const { Properties } of gone) {
    assert.equal(Properties.TreatMissingData, 'breaching')
    assert.equal(Properties.ComparisonOperator, 'LessThanThreshold')
    assert.equal(Properties.Threshold, 1)
  }
})

test('each process is asked how it is, and replaced when it does not answer', () => {
  for (const { Command, HealthCheck } of containers) {
    if (Command.includes('migration:run')) continue
    assert.deepEqual(HealthCheck?.Command, ['CMD', 'node', 'healthcheck.mjs', '--alive'])
  }
})

test('each alarm tells somebody, and says what is wrong', () => {
  const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm'))
  assert.ok(alarms.length >= 10)
  for (const { Properties } of alarms) {
    assert.equal((Properties.AlarmActions as unknown[]).length, 1)
    assert.ok((Properties.AlarmDescription as string).length > 10)
  }
})
