import { S3Client } from '@aws-sdk/client-s3'
import sharp from 'sharp'
import { handlerFor } from './handler.js'
import { S3Shelf } from './s3_shelf.js'

/** Readers of SVG, PDF and the like are never asked; here they cannot be. */
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
})

const client = new S3Client({})

/** The entry that AWS Lambda calls. */
export const handler = handlerFor(
  (bucket) => new S3Shelf(client, bucket),
  (line) => console.log(JSON.stringify(line))
)
