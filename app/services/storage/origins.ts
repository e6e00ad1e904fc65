interface Bucket {
  bucket: string
  region: string
  endpoint?: string
  forcePathStyle: boolean
}

/** Where browsers find a bucket, as the client of S3 addresses it. */
export function bucketOrigin({ bucket, region, endpoint, forcePathStyle }: Bucket): string {
  const { protocol, host } = new URL(endpoint ?? `https://s3.${region}.amazonaws.com`)
  return `${protocol}//${forcePathStyle ? host : `${bucket}.${host}`}`
}
