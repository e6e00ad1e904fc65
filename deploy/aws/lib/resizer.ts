import { fileURLToPath } from 'node:url'
import type { Duration } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as lambda from 'aws-cdk-lib/aws-lambda'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import * as logs from 'aws-cdk-lib/aws-logs'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { keys } from './keys.ts'

const ZIP = fileURLToPath(
  new URL('../../../lambda/dist/chwimeet-resize-arm64.zip', import.meta.url)
)

/** The handler has two photos in hand; two AVIFs of 50 megapixels took 1730 MB together, other formats less. */
const MEMORY = 3008

export function resizer(scope: Construct, bucket: Bucket, arrived: Queue, timeout: Duration) {
  const logGroup = new logs.LogGroup(scope, 'Log', { retention: logs.RetentionDays.ONE_MONTH })
  const role = new iam.Role(scope, 'ResizerRole', {
    assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
  })
  logGroup.grantWrite(role)
  allow(role, bucket)

  const resize = new lambda.Function(scope, 'Resizer', {
    description: 'Makes the sizes of photos',
    code: lambda.Code.fromAsset(ZIP),
    handler: 'index.handler',
    runtime: lambda.Runtime.NODEJS_24_X,
    architecture: lambda.Architecture.ARM_64,
    memorySize: MEMORY,
    timeout,
    role,
    logGroup,
  })
  resize.addEventSource(
    new SqsEventSource(arrived, { batchSize: 4, maxConcurrency: 20, reportBatchItemFailures: true })
  )
  return resize
}

function allow(role: iam.Role, bucket: Bucket) {
  const at = (patterns: string[]) => patterns.map((pattern) => bucket.arnForObjects(pattern))
  const say = (sid: string, actions: string[], resources: string[]) =>
    role.addToPolicy(new iam.PolicyStatement({ sid, actions, resources }))
  say('Read', ['s3:GetObject'], at([...keys.originals, ...keys.made]))
  say('Make', ['s3:PutObject', 's3:DeleteObject'], at(keys.made))
  // Without it S3 says "forbidden" instead of "not there".
  say('Miss', ['s3:ListBucket'], [bucket.bucketArn])
}
