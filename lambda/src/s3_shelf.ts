import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3ServiceException,
  type S3Client,
} from '@aws-sdk/client-s3'
import type { Head, Placing, Shelf } from './shelf.js'

export class S3Shelf implements Shelf {
  constructor(
    private client: S3Client,
    private bucket: string
  ) {}

  async head(key: string): Promise<Head | null> {
    const found = await this.client
      .send(new HeadObjectCommand({ Bucket: this.bucket, Key: key }))
      .catch(nullFor([404]))
    if (!found) return null
    const { ETag = '', ContentLength = 0, Metadata = {} } = found
    return { etag: bare(ETag), bytes: ContentLength, marks: Metadata }
  }

  async read(key: string, etag: string): Promise<Buffer | null> {
    const found = await this.client
      .send(new GetObjectCommand({ Bucket: this.bucket, Key: key, IfMatch: `"${etag}"` }))
      .catch(nullFor([404, 412]))
    if (!found?.Body || bare(found.ETag ?? '') !== etag) return null
    const bytes = await found.Body.transformToByteArray()
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  async put(key: string, bytes: Buffer, { contentType, cacheControl, marks }: Placing) {
    await this.client.send(
      new PutObjectCommand({
        Bucket: this.bucket,
        Key: key,
        Body: bytes,
        ContentType: contentType,
        CacheControl: cacheControl,
        Metadata: marks,
      })
    )
  }

  async remove(keys: string[]) {
    for (const key of keys) {
      await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }))
    }
  }
}

function bare(etag: string): string {
  return etag.replaceAll('"', '')
}

function nullFor(statuses: number[]) {
  return (error: unknown) => {
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
    if (status !== undefined && statuses.includes(status)) return null
    throw error
  }
}
