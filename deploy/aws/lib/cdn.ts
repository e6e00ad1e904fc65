import { Aws, Duration } from 'aws-cdk-lib'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import * as iam from 'aws-cdk-lib/aws-iam'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { keys } from './keys.ts'

/**
 * Hands out the sizes of public photos. The bucket lets it read nothing else, whatever it is asked for;
 * CDK's own grant would be for every key.
 */
export function cdnOf(scope: Construct, bucket: Bucket) {
  const control = new cloudfront.S3OriginAccessControl(scope, 'Access', {
    signing: cloudfront.Signing.SIGV4_ALWAYS,
  })
  const distribution = new cloudfront.Distribution(scope, 'Cdn', {
    comment: 'Photos of Chwimeet',
    priceClass: cloudfront.PriceClass.PRICE_CLASS_200,
    httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
    defaultBehavior: {
      origin: S3BucketOrigin.withBucketDefaults(bucket, {
        originAccessControlId: control.originAccessControlId,
      }),
      allowedMethods: cloudfront.AllowedMethods.ALLOW_GET_HEAD,
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: headers(scope),
      compress: false,
    },
    errorResponses: [{ httpStatus: 403, ttl: Duration.seconds(1) }],
  })
  bucket.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'CdnReadsPublicSizes',
      principals: [new iam.ServicePrincipal('cloudfront.amazonaws.com')],
      actions: ['s3:GetObject'],
      resources: keys.publicSizes.map((pattern) => bucket.arnForObjects(pattern)),
      conditions: {
        StringEquals: {
          'aws:SourceArn': `arn:aws:cloudfront::${Aws.ACCOUNT_ID}:distribution/${distribution.distributionId}`,
        },
      },
    })
  )
  return distribution
}

function headers(scope: Construct) {
  return new cloudfront.ResponseHeadersPolicy(scope, 'Headers', {
    securityHeadersBehavior: {
      contentTypeOptions: { override: true },
      contentSecurityPolicy: { contentSecurityPolicy: "default-src 'none'", override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'cross-origin-resource-policy', value: 'cross-origin', override: true },
      ],
    },
  })
}
