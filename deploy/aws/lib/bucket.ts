import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import * as s3 from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { keys } from './keys.ts'

/** Nothing in it is public, and nothing is kept of what was deleted: there are no versions. */
export function photoBucket(scope: Construct, appUrl: string) {
  return new s3.Bucket(scope, 'Photos', {
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: s3.BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: RemovalPolicy.RETAIN,
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
      { id: 'unclaimed', prefix: keys.incomingPrefix, expiration: Duration.days(2) },
    ],
  })
}
