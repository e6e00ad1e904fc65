import { connect } from 'node:net'

const LOOK_MS = 3_000

/** Whether somebody listens there. */
export function isTaken(host, port) {
  return new Promise((resolved) => {
    const socket = connect({ host, port, timeout: LOOK_MS })
    const answer = (value) => () => {
      socket.destroy()
      resolved(value)
    }
    socket.on('connect', answer(true)).on('error', answer(false)).on('timeout', answer(false))
  })
}

/** What a process says of itself, null where nothing answers. */
export async function reportOf({ host, port }) {
  try {
    const answer = await fetch(`http://${host}:${port}/health/ready`, {
      signal: AbortSignal.timeout(LOOK_MS),
    })
    return await answer.json()
  } catch {
    return null
  }
}
