import { Aws, Duration } from 'aws-cdk-lib'
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch'
import * as iam from 'aws-cdk-lib/aws-iam'
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3'
import * as sqs from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { keys } from './keys.ts'

const TRIES = 5

/**
 * A queue between the bucket and the function: each message is retried alone, and what fails for good
 * waits for an operator. CDK's own notifications would bring a function that may change any bucket.
 */
export function arrivalsOf(scope: Construct, bucket: Bucket, timeout: Duration) {
  const failed = new sqs.Queue(scope, 'Failed', {
    encryption: sqs.QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  })
  const arrived = new sqs.Queue(scope, 'Arrived', {
    encryption: sqs.QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(4),
    visibilityTimeout: Duration.seconds(6 * timeout.toSeconds()),
    deadLetterQueue: { queue: failed, maxReceiveCount: TRIES },
  })
  listen(bucket, arrived)
  new cloudwatch.Alarm(scope, 'PhotosFailed', {
    alarmDescription:
      'Photos without sizes: look at the log of the resizer, then redrive the queue',
    metric: failed.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) }),
    threshold: 1,
    evaluationPeriods: 1,
    treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
  })
  return { arrived, failed }
}

/** S3 tries the queue when the bucket is made, so its permission comes first and cannot name the bucket. */
function listen(bucket: Bucket, arrived: sqs.Queue) {
  arrived.addToResourcePolicy(
    new iam.PolicyStatement({
      principals: [new iam.ServicePrincipal('s3.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [arrived.queueArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' },
      },
    })
  )
  const plain = bucket.node.defaultChild as CfnBucket
  plain.notificationConfiguration = {
    queueConfigurations: keys.originalsSuffixes.map((suffix) => ({
      event: 's3:ObjectCreated:*',
      queue: arrived.queueArn,
      filter: {
        s3Key: {
          rules: [
            { name: 'prefix', value: keys.originalsPrefix },
            { name: 'suffix', value: suffix },
          ],
        },
      },
    })),
  }
  plain.addResourceDependency(
    arrived.node.findChild('Policy').node.defaultChild as sqs.CfnQueuePolicy
  )
}
