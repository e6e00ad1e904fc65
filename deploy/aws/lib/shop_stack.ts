import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import { Repository } from 'aws-cdk-lib/aws-ecr'
import type { Construct } from 'constructs'
import type { PhotoStack } from './photo_stack.ts'
import { alarmsOf } from './shop/alarms.ts'
import { balancerOf } from './shop/balancer.ts'
import { cacheOf } from './shop/cache.ts'
import { databaseOf } from './shop/database.ts'
import { environmentOf, secretEnvironmentOf } from './shop/environment.ts'
import { networkOf } from './shop/network.ts'
import { processesOf } from './shop/processes.ts'
import { secretsOf } from './shop/secrets.ts'

export interface ShopStackProps extends StackProps {
  /** Where people find the shop, such as https://chwimeet.example */
  appUrl: string
  /** The certificate of that host, in the same region. */
  certificateArn: string
  /** Tag of the image in the repository `chwimeet`. */
  release: string
  photos: PhotoStack
}

/** The shop around the photos: network, servers, processes, balancer, alarms. */
export class ShopStack extends Stack {
  constructor(scope: Construct, id: string, props: ShopStackProps) {
    super(scope, id, props)
    const { appUrl, certificateArn, release: tag, photos } = props
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
      secrets: secretsOf(this),
    }
    const { cluster, migrate, web, worker, scheduler } = processesOf(this, network, {
      repository: Repository.fromRepositoryName(this, 'Images', 'chwimeet'),
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
    this.tell('Migrate', migrate.taskDefinitionArn)
    this.tell('ProcessesGroup', network.groups.processes.securityGroupId)
    this.tell('GivenSecret', around.secrets.given.secretName)
  }

  private tell(name: string, value: string) {
    new CfnOutput(this, `${name}Output`, { value })
  }
}
