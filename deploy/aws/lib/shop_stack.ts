import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { GroundStack } from './ground_stack.ts'
import type { PhotoStack } from './photo_stack.ts'
import { alarmsOf } from './shop/alarms.ts'
import { balancerOf } from './shop/balancer.ts'
import { cacheOf } from './shop/cache.ts'
import { databaseOf } from './shop/database.ts'
import { environmentOf, secretEnvironmentOf } from './shop/environment.ts'
import { networkOf } from './shop/network.ts'
import { processesOf } from './shop/processes.ts'

export interface ShopStackProps extends StackProps {
  /** Where people find the shop, such as https://chwimeet.example */
  appUrl: string
  /** The certificate of that host, in the same region. */
  certificateArn: string
  /** Tag of the image in the repository of the ground. */
  release: string
  ground: GroundStack
  photos: PhotoStack
}

/** The shop around the photos: network, servers, processes, balancer, alarms. */
export class ShopStack extends Stack {
  constructor(scope: Construct, id: string, props: ShopStackProps) {
    super(scope, id, props)
    const { appUrl, certificateArn, release: tag, ground, photos } = props
    const network = networkOf(this)
    const database = databaseOf(this, network)
    const { cache, host: cacheHost } = cacheOf(this, network)
    const around = {
      appUrl,
      bucket: photos.bucket.bucketName,
      cdnBaseUrl: photos.cdnBaseUrl,
      vpcCidr: network.vpc.vpcCidrBlock,
      cacheHost,
      database,
      secrets: ground.secrets,
    }
    const { cluster, web, worker, scheduler } = processesOf(this, network, {
      repository: ground.images,
      tag,
      environment: environmentOf(this, around),
      secrets: secretEnvironmentOf(around),
      photos: photos.appPolicy,
    })
    const { balancer, targets } = balancerOf(this, network, web, certificateArn)
    const topic = alarmsOf(this, {
      balancer,
      targets,
      database,
      cache,
      services: [web, worker, scheduler],
    })

    this.tell('Balancer', balancer.loadBalancerDnsName)
    this.tell('Alarms', topic.topicArn)
    this.tell('Cluster', cluster.clusterName)
    this.tell('Task', worker.taskDefinition.taskDefinitionArn)
    this.tell('Subnets', network.vpc.privateSubnets.map(({ subnetId }) => subnetId).join(','))
    this.tell('ProcessesGroup', network.groups.processes.securityGroupId)
    this.tell('ScraperGroup', network.groups.scraper.securityGroupId)
  }

  private tell(name: string, value: string) {
    new CfnOutput(this, `${name}Output`, { value })
  }
}
