import { statfs } from 'node:fs/promises'
import { Trouble } from '../progress.mjs'

const WHYS = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  EFBIG: 'a file must not become so large',
}

/**
 * Does what writes into `place`. When there is no room, `undo` goes first, and the Trouble says how much is free then
 * and how many bytes `needed` finds to be needed at most.
 */
export async function withRoom(place, { needed, undo }, work) {
  try {
    return await work()
  } catch (error) {
    await undo()
    const why = WHYS[error.code]
    if (!why) throw error
    const { bavail, bsize } = await statfs(place)
    throw new Trouble(
      `There is no room in ${place}: ${why}. ${megabytes(bavail * bsize)} MB are free, up to ${megabytes(await needed())} MB are needed. What was written so far is removed.`
    )
  }
}

function megabytes(bytes) {
  return (bytes / 1_000_000).toFixed(1)
}
