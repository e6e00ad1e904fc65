import { Duration } from 'aws-cdk-lib'
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { FargateService } from 'aws-cdk-lib/aws-ecs'
import type { CfnReplicationGroup } from 'aws-cdk-lib/aws-elasticache'
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import type { DatabaseInstance } from 'aws-cdk-lib/aws-rds'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'

interface Watched {
  balancer: elb.ApplicationLoadBalancer
  targets: elb.ApplicationTargetGroup
  database: DatabaseInstance
  cache: CfnReplicationGroup
  services: FargateService[]
}

const GIB = 1024 ** 3
const period = Duration.minutes(1)
const { GREATER_THAN_THRESHOLD: above, LESS_THAN_THRESHOLD: below } = cloudwatch.ComparisonOperator

/** What wakes somebody when the machinery itself is not well; the shop's own alerts are Prometheus'. */
export function alarmsOf(scope: Construct, watched: Watched) {
  const topic = new Topic(scope, 'Alarms', { displayName: 'Chwimeet', enforceSSL: true })
  const alarm = (
    name: string,
    alarmDescription: string,
    metric: cloudwatch.IMetric,
    [comparisonOperator, threshold]: [cloudwatch.ComparisonOperator, number],
    minutes = 5,
    treatMissingData = cloudwatch.TreatMissingData.NOT_BREACHING
  ) =>
    new cloudwatch.Alarm(scope, name, {
      alarmDescription,
      metric,
      threshold,
      comparisonOperator,
      evaluationPeriods: minutes,
      treatMissingData,
    }).addAlarmAction(new SnsAction(topic))

  const { balancer, targets, database, cache } = watched
  const answers = (code: elb.HttpCodeTarget) => targets.metrics.httpCodeTarget(code, { period })
  alarm('Errors', 'The shop answers 5xx', answers(elb.HttpCodeTarget.TARGET_5XX_COUNT), [above, 5])
  const refused = balancer.metrics.httpCodeElb(elb.HttpCodeElb.ELB_5XX_COUNT, { period })
  alarm('NoAnswer', 'The balancer finds nobody to ask', refused, [above, 5])
  alarm('Unready', 'A web process is not ready', targets.metrics.unhealthyHostCount({ period }), [
    above,
    0,
  ])
  const slow = targets.metrics.targetResponseTime({ period, statistic: 'p95' })
  alarm('Slow', 'One request in twenty takes longer than 2 s', slow, [above, 2], 10)

  alarm(
    'DatabaseBusy',
    'MariaDB has no CPU left',
    database.metricCPUUtilization({ period }),
    [above, 85],
    10
  )
  const room = database.metricFreeStorageSpace({ period })
  alarm('DatabaseFull', 'MariaDB has less than 10 GiB of disk', room, [below, 10 * GIB])
  const connections = database.metricDatabaseConnections({ period })
  alarm('DatabaseCrowded', 'Pools open more connections than planned', connections, [above, 250])

  const ofCache = (metricName: string) =>
    new cloudwatch.Metric({
      namespace: 'AWS/ElastiCache',
      metricName,
      dimensionsMap: { ReplicationGroupId: cache.ref },
      statistic: 'Maximum',
      period,
    })
  const full = ofCache('DatabaseMemoryUsagePercentage')
  alarm('CacheFull', 'Valkey is nearly full: nothing is evicted', full, [above, 80])
  for (const service of watched.services) {
    const { id } = service.node
    const running = new cloudwatch.Metric({
      namespace: 'ECS/ContainerInsights',
      metricName: 'RunningTaskCount',
      dimensionsMap: { ClusterName: service.cluster.clusterName, ServiceName: service.serviceName },
      statistic: 'Maximum',
      period,
    })
    const gone = `${id} does not run, or nothing is heard of it`
    const { BREACHING } = cloudwatch.TreatMissingData
    alarm(`${id}Gone`, gone, running, [below, 1], 5, BREACHING)
    const busy = service.metricCpuUtilization({ period })
    alarm(`${id}Busy`, `${id} has no CPU left`, busy, [above, 90], 10)
  }
  return topic
}
