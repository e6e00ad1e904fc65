import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import type { IManagedPolicy } from 'aws-cdk-lib/aws-iam'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { appAccess } from './app_access.ts'
import { arrivalsOf } from './arrivals.ts'
import { photoBucket } from './bucket.ts'
import { cdnOf } from './cdn.ts'
import { resizer } from './resizer.ts'

/** Four photos of the largest kind, one after the other. */
const TIMEOUT = Duration.seconds(60)

export interface PhotoStackProps extends StackProps {
  /** Whose pages may upload, such as https://chwimeet.example */
  appUrl: string
}

export class PhotoStack extends Stack {
  readonly bucket: Bucket
  readonly appPolicy: IManagedPolicy
  readonly cdnBaseUrl: string

  constructor(scope: Construct, id: string, { appUrl, ...props }: PhotoStackProps) {
    super(scope, id, props)
    if (!/^https:\/\/[^/]+$/.test(appUrl)) {
      throw new Error(`appUrl is an origin such as https://chwimeet.example, not ${appUrl}`)
    }
    const bucket = photoBucket(this, appUrl)
    this.bucket = bucket
    const { arrived, failed } = arrivalsOf(this, bucket, TIMEOUT)
    resizer(this, bucket, arrived, TIMEOUT)
    const cdn = cdnOf(this, bucket)
    this.cdnBaseUrl = `https://${cdn.distributionDomainName}`
    this.appPolicy = appAccess(this, bucket)

    this.tell('Bucket', bucket.bucketName)
    this.tell('CdnBaseUrl', this.cdnBaseUrl)
    this.tell('AppPolicy', this.appPolicy.managedPolicyArn)
    this.tell('FailedQueue', failed.queueUrl)
  }

  private tell(name: string, value: string) {
    new CfnOutput(this, `${name}Output`, { value })
  }
}
