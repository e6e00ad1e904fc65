import type { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import {
  assertKey,
  NotStored,
  type Entry,
  type Slot,
  type SlotTerms,
  type StorageDriver,
} from '#services/storage/contract'
import clock from '#services/clock'

export interface S3Settings {
  bucket: string
  region: string
  /** Of a storage other than Amazon's. */
  endpoint?: string
  /** Without keys the process' own role is asked. */
  accessKeyId?: string
  secretAccessKey?: string
  /** The bucket in the path instead of the host, as most other storages want it. */
  forcePathStyle: boolean
}

/** What a CDN over the bucket tells browsers of a size: it never changes. */
const FOREVER = 'public, max-age=31536000, immutable'
const SIGNED = ['content-type', 'content-length']

/** A bucket of Amazon S3, or of whatever speaks its API. Browsers put their files there past the app. */
export default class S3Driver implements StorageDriver {
  private client: S3Client

  constructor(private settings: S3Settings) {
    const { region, endpoint, forcePathStyle, accessKeyId, secretAccessKey } = settings
    this.client = new S3Client({
      region,
      endpoint,
      forcePathStyle,
      credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
      /** Else a signed PUT would promise the checksum of an empty body. */
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    })
  }

  async put(key: string, bytes: Buffer, contentType: string) {
    await this.client.send(
      new PutObjectCommand({
        ...this.at(key),
        Body: bytes,
        ContentType: contentType,
        CacheControl: key.startsWith('public/') ? FOREVER : 'private, no-store',
      })
    )
  }

  async read(key: string) {
    const { bytes } = await this.whole(key)
    return bytes
  }

  async snapshot(key: string) {
    const { bytes, version } = await this.whole(key)
    const { bucket } = this.settings
    const copyTo = async (to: string) => {
      const command = new CopyObjectCommand({
        ...this.at(to),
        CopySource: `${bucket}/${key}`,
        CopySourceIfMatch: version,
      })
      await this.client.send(command).catch((error) => missing(error, key))
    }
    return { bytes, copyTo }
  }

  async stream(key: string) {
    const { Body, ContentLength } = await this.get(key)
    return { body: Body as Readable, bytes: ContentLength ?? 0 }
  }

  async sizeOf(key: string) {
    const command = new HeadObjectCommand(this.at(key))
    const found = await this.client.send(command).catch(absent)
    return found ? (found.ContentLength ?? 0) : null
  }

  async delete(key: string) {
    await this.client.send(new DeleteObjectCommand(this.at(key)))
  }

  async *list(prefix: string): AsyncIterable<Entry> {
    const { bucket } = this.settings
    const pages = paginateListObjectsV2(
      { client: this.client },
      { Bucket: bucket, Prefix: `${prefix}/` }
    )
    for await (const { Contents = [] } of pages) {
      for (const { Key, LastModified } of Contents) {
        if (Key && LastModified) yield { key: Key, storedAt: LastModified }
      }
    }
  }

  /** The signature holds for this type and length alone; browsers set the length themselves. */
  async slot({ key, type, bytes, endsAt }: SlotTerms): Promise<Slot> {
    const command = new PutObjectCommand({
      ...this.at(key),
      ContentType: type,
      ContentLength: bytes,
    })
    const url = await getSignedUrl(this.client, command, {
      expiresIn: Math.max(1, Math.floor((endsAt - clock.now().toMillis()) / 1000)),
      signableHeaders: new Set([...SIGNED, 'host']),
    })
    return { method: 'PUT', url, headers: { 'content-type': type } }
  }

  async passingUrl(key: string, type: string, seconds: number) {
    const command = new GetObjectCommand({
      ...this.at(key),
      ResponseContentType: type,
      ResponseCacheControl: 'private, no-store',
    })
    return getSignedUrl(this.client, command, { expiresIn: seconds })
  }

  private async whole(key: string) {
    const { Body, ETag } = await this.get(key)
    if (!Body) throw new NotStored(key)
    return { bytes: Buffer.from(await Body.transformToByteArray()), version: ETag }
  }

  private get(key: string) {
    const command = new GetObjectCommand(this.at(key))
    return this.client.send(command).catch((error) => missing(error, key))
  }

  private at(key: string) {
    assertKey(key)
    return { Bucket: this.settings.bucket, Key: key }
  }
}

const GONE = ['NoSuchKey', 'NotFound', 'PreconditionFailed']

function missing(error: Error, key: string): never {
  throw GONE.includes(error.name) ? new NotStored(key) : error
}

function absent(error: Error): null {
  if (GONE.includes(error.name)) return null
  throw error
}
