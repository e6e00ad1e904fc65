import type { HttpContext } from '@adonisjs/core/http'
import { MAX_BYTES } from '#services/storage/images/limits'

export interface ReceivedFile {
  name: string
  bytes: Buffer
}

/** Past this nobody is listening: the connection is closed instead of read to its end. */
const PATIENCE = 8 * MAX_BYTES

/**
 * Reads the one file of a multipart request into memory; the other fields go to the request's body.
 * Of a file over the limit one byte too many is kept, enough for it to be refused by name.
 */
export async function receiveFile({ request }: HttpContext): Promise<ReceivedFile | null> {
  let received: ReceivedFile | null = null
  if (!request.multipart) return null

  request.multipart.onFile('file', { deferValidations: true }, async (part) => {
    const chunks: Buffer[] = []
    let [kept, total] = [0, 0]
    for await (const chunk of part as AsyncIterable<Buffer>) {
      total += chunk.length
      if (total > PATIENCE) request.request.destroy()
      if (kept > MAX_BYTES) continue
      chunks.push(chunk)
      kept += chunk.length
    }
    received ??= { name: part.filename, bytes: Buffer.concat(chunks) }
    return {}
  })
  await request.multipart.process()
  return received
}
