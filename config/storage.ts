import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { bucketOrigin } from '#services/storage/origins'

const s3 = {
  bucket: env.get('S3_BUCKET', ''),
  region: env.get('S3_REGION', ''),
  endpoint: env.get('S3_ENDPOINT'),
  accessKeyId: env.get('S3_ACCESS_KEY_ID'),
  secretAccessKey: env.get('S3_SECRET_ACCESS_KEY')?.release(),
  forcePathStyle: env.get('S3_FORCE_PATH_STYLE', false),
}
const driver = env.get('STORAGE', 'fs')
const cdnBaseUrl = env.get('CDN_BASE_URL')?.replace(/\/+$/, '') ?? null

export default {
  driver,
  root: env.get('STORAGE_ROOT', app.makePath('var/storage')),
  s3,
  cdnBaseUrl,
  /** Other hosts that pages exchange photos with. */
  origins: {
    bucket: driver === 's3' ? [bucketOrigin(s3)] : [],
    cdn: cdnBaseUrl ? [new URL(cdnBaseUrl).origin] : [],
  },
  /** How long a browser has to begin sending a photo. */
  slotMinutes: 5,
  /** How long an upload may go on after that before it is given up. */
  graceHours: 1,
  /** Making the sizes of the first photos would slow down those that are still on their way. */
  sizesAfterSeconds: 3,
  /** How long the address of a private photo works. */
  passSeconds: 300,
  /** Photos that nothing has shown for so long are deleted. */
  keepIdleHours: 24,
}
