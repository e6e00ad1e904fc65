import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import * as ec2 from 'aws-cdk-lib/aws-ec2'
import * as rds from 'aws-cdk-lib/aws-rds'
import type { Construct } from 'constructs'
import type { Network } from './network.ts'

export const DATABASE = 'chwimeet'

/** MariaDB 11.8, the oldest that has vectors and periods without overlaps together; in two zones, with two weeks of backups. */
export function databaseOf(scope: Construct, { vpc, groups }: Network) {
  const engine = rds.DatabaseInstanceEngine.mariaDb({
    version: rds.MariaDbEngineVersion.VER_11_8_6,
  })
  return new rds.DatabaseInstance(scope, 'Database', {
    engine,
    vpc,
    vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
    securityGroups: [groups.database],
    instanceType: ec2.InstanceType.of(ec2.InstanceClass.R7G, ec2.InstanceSize.LARGE),
    multiAz: true,
    databaseName: DATABASE,
    credentials: rds.Credentials.fromGeneratedSecret('chwimeet'),
    parameterGroup: parametersOf(scope, engine),
    allocatedStorage: 100,
    maxAllocatedStorage: 1_000,
    storageType: rds.StorageType.GP3,
    storageEncrypted: true,
    backupRetention: Duration.days(14),
    copyTagsToSnapshot: true,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.SNAPSHOT,
    autoMinorVersionUpgrade: true,
    cloudwatchLogsExports: ['error', 'slowquery'],
    enablePerformanceInsights: true,
  })
}

function parametersOf(scope: Construct, engine: rds.IInstanceEngine) {
  return new rds.ParameterGroup(scope, 'DatabaseSettings', {
    engine,
    parameters: {
      binlog_format: 'ROW',
      character_set_server: 'utf8mb4',
      collation_server: 'utf8mb4_unicode_ci',
      log_bin_trust_function_creators: '1',
      mhnsw_max_cache_size: '268435456',
      slow_query_log: '1',
      long_query_time: '1',
      time_zone: 'UTC',
    },
  })
}
