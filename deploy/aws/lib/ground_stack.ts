import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { Repository } from 'aws-cdk-lib/aws-ecr'
import type { Construct } from 'constructs'
import { secretsOf, type Secrets } from './shop/secrets.ts'

/** What has to be there, and filled in, before the shop: keys, and the repository of its images. */
export class GroundStack extends Stack {
  readonly images: Repository
  readonly secrets: Secrets

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props)
    this.secrets = secretsOf(this)
    this.images = new Repository(this, 'Images', {
      repositoryName: 'chwimeet',
      imageScanOnPush: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.tell('Images', this.images.repositoryUri)
    this.tell('GivenSecret', this.secrets.given.secretName)
  }

  private tell(name: string, value: string) {
    new CfnOutput(this, `${name}Output`, { value })
  }
}
