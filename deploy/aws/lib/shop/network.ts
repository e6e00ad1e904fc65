import * as ec2 from 'aws-cdk-lib/aws-ec2'
import type { Construct } from 'constructs'

/** Ports of who listens: web processes, what Prometheus asks, MariaDB, Valkey. */
export const PORTS = { web: 3333, metrics: 9464, database: 3306, cache: 6379 }

/** Two zones: the balancer outside, processes behind a NAT, servers without any way to the internet. */
export function networkOf(scope: Construct) {
  const vpc = new ec2.Vpc(scope, 'Network', {
    maxAzs: 2,
    natGateways: 1,
    ipAddresses: ec2.IpAddresses.cidr('10.20.0.0/16'),
    subnetConfiguration: [
      { name: 'balancer', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24 },
      { name: 'processes', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 22 },
      { name: 'servers', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
    ],
  })
  vpc.addGatewayEndpoint('Bucket', { service: ec2.GatewayVpcEndpointAwsService.S3 })
  const group = (name: string, allowAllOutbound: boolean) =>
    new ec2.SecurityGroup(scope, `${name}Group`, { vpc, allowAllOutbound, description: name })
  const groups = {
    balancer: group('Balancer', false),
    processes: group('Processes', true),
    database: group('Database', false),
    cache: group('Cache', false),
    /** Of a Prometheus of yours: whoever is in it reaches metrics, and nobody else does. */
    scraper: group('Scraper', true),
  }
  groups.processes.addIngressRule(groups.balancer, ec2.Port.tcp(PORTS.web))
  groups.processes.addIngressRule(groups.scraper, ec2.Port.tcp(PORTS.metrics))
  groups.database.addIngressRule(groups.processes, ec2.Port.tcp(PORTS.database))
  groups.cache.addIngressRule(groups.processes, ec2.Port.tcp(PORTS.cache))
  return { vpc, groups }
}

export type Network = ReturnType<typeof networkOf>
