import sharp from 'sharp'
import { READING } from '#lambda/derive'
import Turns from '#services/shared/turns'

/** What a model looks at: it sees no more in a larger one, and a larger one costs more. */
const BOX = { width: 1024, height: 1024, fit: 'inside', withoutEnlargement: true } as const
const SECONDS = 10

/** Decoding is dear and happens while somebody waits: a process does two at once, whoever asks. */
const turns = new Turns(2)

/**
 * A JPEG of at most 1,024 pixels a side, upright and without metadata. It is never stored.
 * @throws when the bytes are no photo that can be read, or reading takes longer than ten seconds
 */
export function modelCopy(original: Buffer): Promise<Buffer> {
  return turns.take(() =>
    sharp(original, READING)
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize(BOX)
      .flatten({ background: '#fff' })
      .jpeg({ quality: 80 })
      .toBuffer()
  )
}
