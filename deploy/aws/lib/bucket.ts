import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import * as s3 from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { keys } from './keys.ts'

/** How long what was deleted or replaced can be brought back; then nothing is left of it. */
const KEPT = Duration.days(30)

/** Nothing in it is public. */
export function photoBucket(scope: Construct, appUrl: string) {
  return new s3.Bucket(scope, 'Photos', {
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: s3.BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: RemovalPolicy.RETAIN,
    versioned: true,
    cors: [
      {
        allowedOrigins: [appUrl],
        allowedMethods: [s3.HttpMethods.PUT],
        allowedHeaders: ['content-type'],
        maxAge: 3600,
      },
    ],
    lifecycleRules: [
      { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      { id: 'deleted', noncurrentVersionExpiration: KEPT, expiredObjectDeleteMarker: true },
      {
        id: 'unclaimed',
        prefix: keys.incomingPrefix,
        expiration: Duration.days(2),
        noncurrentVersionExpiration: Duration.days(1),
      },
    ],
  })
}
