import { CfnReplicationGroup, CfnSubnetGroup } from 'aws-cdk-lib/aws-elasticache'
import type { Construct } from 'constructs'
import type { Network } from './network.ts'
import { PORTS } from './network.ts'

/** Valkey with a replica that takes over under the same address. Only the processes' group comes in. */
export function cacheOf(scope: Construct, { vpc, groups }: Network) {
  const subnets = new CfnSubnetGroup(scope, 'CacheSubnets', {
    description: 'Where Valkey of Chwimeet lies',
    subnetIds: vpc.isolatedSubnets.map(({ subnetId }) => subnetId),
  })
  const cache = new CfnReplicationGroup(scope, 'Cache', {
    replicationGroupDescription: 'Sessions, limits, queue and live news of Chwimeet',
    engine: 'valkey',
    engineVersion: '8.0',
    cacheNodeType: 'cache.t4g.small',
    numCacheClusters: 2,
    automaticFailoverEnabled: true,
    multiAzEnabled: true,
    atRestEncryptionEnabled: true,
    transitEncryptionEnabled: false,
    port: PORTS.cache,
    snapshotRetentionLimit: 1,
    cacheSubnetGroupName: subnets.ref,
    securityGroupIds: [groups.cache.securityGroupId],
  })
  return { cache, host: cache.attrPrimaryEndPointAddress }
}
