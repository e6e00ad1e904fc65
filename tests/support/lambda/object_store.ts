import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import S3rver from 's3rver'

const BUCKET = 'photos'
const KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }

/** A bucket that speaks S3 over HTTP, and counts what is put into it. */
export class ObjectStore {
  readonly puts: string[] = []
  readonly client: S3Client
  /** Whether a request is answered with S3's "slow down" instead. */
  isBusy: (method: string, key: string) => boolean = () => false

  private constructor(
    private server: Server,
    private folder: string
  ) {
    this.client = new S3Client({
      region: 'ap-northeast-2',
      endpoint: this.origin,
      credentials: KEYS,
      maxAttempts: 1,
    })
  }

  static async start(): Promise<ObjectStore> {
    const folder = await mkdtemp(join(tmpdir(), 'chwimeet-s3-'))
    const s3 = new S3rver({
      silent: true,
      directory: folder,
      vhostBuckets: false,
      configureBuckets: [{ name: BUCKET, configs: [] }],
    })
    await s3.configureBuckets()
    const answer = s3.callback()
    const server = createServer((request, response) => {
      const { method = '', url = '' } = request
      const key = decodeURIComponent(url.slice(`/${BUCKET}/`.length).split('?')[0])
      if (store.isBusy(method, key)) {
        request.resume()
        response.writeHead(503, { 'content-type': 'application/xml' })
        return response.end('<Error><Code>SlowDown</Code><Message>Slow down</Message></Error>')
      }
      if (method === 'PUT') store.puts.push(key)
      return answer(request, response)
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const store = new ObjectStore(server, folder)
    return store
  }

  get bucket() {
    return BUCKET
  }

  get origin() {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** What AWS puts into the environment of a function. */
  get environment() {
    return {
      AWS_REGION: 'ap-northeast-2',
      AWS_ACCESS_KEY_ID: KEYS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
      AWS_ENDPOINT_URL_S3: this.origin,
      AWS_MAX_ATTEMPTS: '1',
    }
  }

  async lay(key: string, bytes: Buffer) {
    await this.client.send(
      new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: bytes, ContentType: 'image/jpeg' })
    )
    this.puts.length = 0
  }

  async get(key: string) {
    const found = await this.client.send(new GetObjectCommand({ Bucket: BUCKET, Key: key }))
    const bytes = Buffer.from(await found.Body!.transformToByteArray())
    return { bytes, type: found.ContentType, cache: found.CacheControl, marks: found.Metadata }
  }

  async remove(key: string) {
    await this.client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: key }))
  }

  async keys(): Promise<string[]> {
    const { Contents = [] } = await this.client.send(new ListObjectsV2Command({ Bucket: BUCKET }))
    return Contents.map(({ Key }) => Key!)
  }

  async stop() {
    this.client.destroy()
    this.server.closeAllConnections()
    await new Promise((closed) => this.server.close(closed))
    await rm(this.folder, { recursive: true })
  }
}
