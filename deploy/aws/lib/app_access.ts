import * as iam from 'aws-cdk-lib/aws-iam'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { keys } from './keys.ts'

/** What the app's own role needs: to sign uploads, look at them, keep, hand out and delete photos, and tidy up. */
export function appAccess(scope: Construct, bucket: Bucket) {
  return new iam.ManagedPolicy(scope, 'AppAccess', {
    description: 'The photos of Chwimeet, for the app',
    statements: [
      new iam.PolicyStatement({
        actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
        resources: keys.all.map((pattern) => bucket.arnForObjects(pattern)),
      }),
      new iam.PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
    ],
  })
}
