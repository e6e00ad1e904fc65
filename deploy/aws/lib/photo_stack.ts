import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib'
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
  constructor(scope: Construct, id: string, { appUrl, ...props }: PhotoStackProps) {
    super(scope, id, props)
    if (!/^https:\/\/[^/]+$/.test(appUrl)) {
      throw new Error(`appUrl is an origin such as https://chwimeet.example, not ${appUrl}`)
    }
    const bucket = photoBucket(this, appUrl)
    const { arrived, failed } = arrivalsOf(this, bucket, TIMEOUT)
    resizer(this, bucket, arrived, TIMEOUT)
    const cdn = cdnOf(this, bucket)

    this.tell('Bucket', bucket.bucketName)
    this.tell('CdnBaseUrl', `https://${cdn.distributionDomainName}`)
    this.tell('AppPolicy', appAccess(this, bucket).managedPolicyArn)
    this.tell('FailedQueue', failed.queueUrl)
  }

  private tell(name: string, value: string) {
    new CfnOutput(this, `${name}Output`, { value })
  }
}
