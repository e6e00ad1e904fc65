import assert from 'node:assert/strict'
import { test } from 'node:test'
import { App } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { PhotoStack } from '../lib/photo_stack.ts'

interface Statement {
  Sid?: string
  Effect: string
  Action: string | string[]
  Resource: unknown
  Principal?: unknown
}

const APP = 'https://chwimeet.example'
const template = Template.fromStack(new PhotoStack(new App(), 'Photos', { appUrl: APP }))

test('there is one bucket, which nobody outside can read, change or undelete from', () => {
  template.resourceCountIs('AWS::S3::Bucket', 1)
  template.hasResource('AWS::S3::Bucket', {
    DeletionPolicy: 'Retain',
    Properties: {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      },
      VersioningConfiguration: { Status: 'Enabled' },
    },
  })
})

test('what was never finished or claimed goes by itself', () => {
  template.hasResourceProperties('AWS::S3::Bucket', {
    LifecycleConfiguration: {
      Rules: Match.arrayWith([
        Match.objectLike({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }),
        Match.objectLike({
          Prefix: 'incoming/',
          ExpirationInDays: 2,
          NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        }),
      ]),
    },
  })
})

test('what was deleted can be brought back for thirty days, and then by nobody', () => {
  template.hasResourceProperties('AWS::S3::Bucket', {
    LifecycleConfiguration: {
      Rules: Match.arrayWith([
        {
          Id: 'deleted',
          Status: 'Enabled',
          NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          ExpiredObjectDeleteMarker: true,
        },
      ]),
    },
  })
})

test('only the app’s pages may upload', () => {
  template.hasResourceProperties('AWS::S3::Bucket', {
    CorsConfiguration: {
      CorsRules: [Match.objectLike({ AllowedOrigins: [APP], AllowedMethods: ['PUT'] })],
    },
  })
  for (const appUrl of ['http://chwimeet.example', `${APP}/`, '*', '']) {
    assert.throws(() => new PhotoStack(new App(), 'Photos', { appUrl }), /appUrl is an origin/)
  }
})

test('originals wake the function, and nothing that it or a browser writes does', () => {
  const filters = notifications()
  const wakes = (key: string) =>
    filters.some(({ prefix, suffix }) => key.startsWith(prefix) && key.endsWith(suffix))
  const at = 'listing/01KAYXEJ00EXAMP1EPH0T0000A'
  for (const extension of ['jpg', 'png', 'webp', 'gif', 'avif']) {
    assert.ok(wakes(`private/${at}/original.${extension}`), extension)
    assert.ok(!wakes(`incoming/${at}/original.${extension}`), extension)
  }
  for (const made of ['card.webp', 'full.webp', 'avatar.webp', 'sizes.json']) {
    assert.ok(!wakes(`public/${at}/${made}`), made)
    assert.ok(!wakes(`private/${at}/${made}`), made)
  }
  assert.deepEqual(new Set(filters.map(({ event }) => event)), new Set(['s3:ObjectCreated:*']))
})

test('the bucket may write to the queue before it is made, and nobody else may', () => {
  const [allowed] = statementsOf('AWS::SQS::QueuePolicy').filter(({ Effect }) => Effect === 'Allow')
  template.hasResourceProperties('AWS::SQS::QueuePolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Allow',
          Action: 'sqs:SendMessage',
          Principal: { Service: 's3.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        }),
      ]),
    },
  })
  assert.equal(
    statementsOf('AWS::SQS::QueuePolicy').filter(({ Effect }) => Effect === 'Allow').length,
    1
  )
  assert.equal(allowed.Action, 'sqs:SendMessage')
  const [policy] = Object.keys(
    template.findResources('AWS::SQS::QueuePolicy', {
      Properties: {
        PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Effect: 'Allow' })]) },
      },
    })
  )
  template.hasResource('AWS::S3::Bucket', { DependsOn: [policy] })
})

test('a message is tried five times, then waits where an alarm sees it', () => {
  template.hasResourceProperties('AWS::SQS::Queue', {
    VisibilityTimeout: 360,
    RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: Match.anyValue() },
    SqsManagedSseEnabled: true,
  })
  template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    MetricName: 'ApproximateNumberOfMessagesVisible',
    Threshold: 1,
  })
})

test('the function runs on arm64 and Node 24, has memory for two photos, and reports which messages failed', () => {
  template.resourceCountIs('AWS::Lambda::Function', 1)
  template.hasResourceProperties('AWS::Lambda::Function', {
    Architectures: ['arm64'],
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    Timeout: 60,
    MemorySize: 3008,
  })
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ScalingConfig: { MaximumConcurrency: 20 },
  })
})

test('the function’s role can do its work and nothing beside it', () => {
  template.resourceCountIs('AWS::IAM::Role', 1)
  template.hasResourceProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() })
  const statements = statementsOf('AWS::IAM::Policy')
  for (const { Action, Resource, Sid } of statements) {
    for (const action of [Action].flat()) assert.doesNotMatch(action, /\*/, Sid)
    for (const resource of [Resource].flat()) assert.notEqual(resource, '*', Sid)
  }
  const actions = statements.flatMap(({ Action }) => Action).filter((one) => one.startsWith('s3:'))
  assert.deepEqual(actions.sort(), [
    's3:DeleteObject',
    's3:GetObject',
    's3:ListBucket',
    's3:PutObject',
  ])
  const { Resource } = statements.find(({ Sid }) => Sid === 'Make')!
  assert.deepEqual(pathsIn(Resource), [
    'private/*/avatar.webp',
    'private/*/card.webp',
    'private/*/full.webp',
    'private/*/sizes.json',
    'public/*/avatar.webp',
    'public/*/card.webp',
    'public/*/full.webp',
  ])
})

test('the CDN reads finished sizes of public photos; no other stranger reads anything', () => {
  const allowed = statementsOf('AWS::S3::BucketPolicy').filter(({ Effect }) => Effect === 'Allow')
  assert.equal(allowed.length, 1)
  const [{ Action, Principal, Resource }] = allowed
  assert.equal(Action, 's3:GetObject')
  assert.deepEqual(Principal, { Service: 'cloudfront.amazonaws.com' })
  assert.deepEqual(pathsIn(Resource), [
    'public/*/avatar.webp',
    'public/*/card.webp',
    'public/*/full.webp',
  ])
  template.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Deny',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
        Match.objectLike({
          Sid: 'CdnReadsPublicSizes',
          Condition: { StringEquals: { 'aws:SourceArn': Match.anyValue() } },
        }),
      ]),
    },
  })
})

test('the CDN signs what it asks for and answers over TLS alone', () => {
  template.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
    OriginAccessControlConfig: Match.objectLike({
      SigningBehavior: 'always',
      SigningProtocol: 'sigv4',
    }),
  })
  template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: Match.objectLike({
      DefaultCacheBehavior: Match.objectLike({ ViewerProtocolPolicy: 'redirect-to-https' }),
      Origins: [Match.objectLike({ OriginAccessControlId: Match.anyValue() })],
    }),
  })
})

test('the app may touch photos and nothing beside them', () => {
  const statements = statementsOf('AWS::IAM::ManagedPolicy')
  assert.deepEqual(pathsIn(statements[0].Resource), ['incoming/*', 'private/*', 'public/*'])
  assert.deepEqual([statements.length, statements[1].Action], [2, 's3:ListBucket'])
})

test('CDK adds no resources of its own', () => {
  const { Resources } = template.toJSON() as { Resources: Record<string, { Type: string }> }
  const kinds = new Set(Object.values(Resources).map(({ Type }) => Type))
  assert.ok([...kinds].every((kind) => !/^Custom::|CustomResource/.test(kind)))
})

function notifications() {
  const [bucket] = Object.values(template.findResources('AWS::S3::Bucket'))
  const { QueueConfigurations } = bucket.Properties.NotificationConfiguration as {
    QueueConfigurations: {
      Event: string
      Filter: { S3Key: { Rules: { Name: string; Value: string }[] } }
    }[]
  }
  return QueueConfigurations.map(({ Event, Filter }) => {
    const rule = (name: string) => Filter.S3Key.Rules.find(({ Name }) => Name === name)?.Value ?? ''
    return { event: Event, prefix: rule('prefix'), suffix: rule('suffix') }
  })
}

function statementsOf(kind: string): Statement[] {
  return Object.values(template.findResources(kind)).flatMap(
    ({ Properties }) => Properties.PolicyDocument.Statement as Statement[]
  )
}

/** Of resources written as the bucket's ARN joined with a path. */
function pathsIn(resource: unknown): string[] {
  return [resource]
    .flat()
    .map((one) => {
      const parts = (one as { 'Fn::Join': [string, unknown[]] })['Fn::Join'][1]
      return String(parts.at(-1)).replace(/^\//, '')
    })
    .sort()
}
