import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import clock from '#services/clock'
import S3Driver from '#services/storage/s3_driver'
import { checkPresigned } from '#tests/support/presigned'

const KEY = 'S3RVER'
const CORS = `<CORSConfiguration><CORSRule>
  <AllowedOrigin>*</AllowedOrigin><AllowedMethod>PUT</AllowedMethod><AllowedMethod>GET</AllowedMethod>
  <AllowedHeader>*</AllowedHeader>
</CORSRule></CORSConfiguration>`

/** A bucket that speaks S3 over HTTP. s3rver takes any signature: those of presigned requests are checked before. */
export class Bucket {
  private constructor(
    private server: Server,
    private folder: string
  ) {}

  static async start(): Promise<Bucket> {
    const folder = await mkdtemp(join(tmpdir(), 'chwimeet-bucket-'))
    const s3 = new S3rver({
      silent: true,
      directory: folder,
      vhostBuckets: false,
      configureBuckets: [{ name: 'photos', configs: [CORS] }],
    })
    await s3.configureBuckets()
    const answer = s3.callback()
    const server = createServer((request, response) => {
      const isPreflight = request.method === 'OPTIONS'
      const verdict = checkPresigned(request, KEY, clock.now().toMillis())
      if (isPreflight || verdict !== 'invalid') return answer(request, response)
      response.writeHead(403, { connection: 'close' }).end()
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    return new Bucket(server, folder)
  }

  get origin() {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** What has a process of the app keep its photos here. */
  get env() {
    return {
      STORAGE: 's3',
      S3_BUCKET: 'photos',
      S3_REGION: 'ap-northeast-2',
      S3_ENDPOINT: this.origin,
      S3_ACCESS_KEY_ID: KEY,
      S3_SECRET_ACCESS_KEY: KEY,
      S3_FORCE_PATH_STYLE: 'true',
    }
  }

  driver(): S3Driver {
    return new S3Driver({
      bucket: 'photos',
      region: 'ap-northeast-2',
      endpoint: this.origin,
      accessKeyId: KEY,
      secretAccessKey: KEY,
      forcePathStyle: true,
    })
  }

  async stop() {
    this.server.closeAllConnections()
    await new Promise((closed) => this.server.close(closed))
    await rm(this.folder, { recursive: true })
  }
}
