/** An expected failure: its message is all that the person needs to see. */
export class Trouble extends Error {}

export function say(line = '') {
  process.stdout.write(`${line}\n`)
}

/**
 * Runs one long step and prints one line for it with its seconds. `label` may be a function of
 * the result, for names that are only known afterwards. Steps below `quietBelow` seconds say nothing.
 */
export async function step(doing, work, { done = doing, quietBelow = 0 } = {}) {
  const started = performance.now()
  const announce = setTimeout(() => pending(doing), process.stdout.isTTY ? 200 : 3000)
  let mark = '✗'
  let result
  try {
    result = await work()
    mark = '✓'
    return result
  } finally {
    clearTimeout(announce)
    const seconds = (performance.now() - started) / 1000
    if (mark === '✗' || seconds >= quietBelow) {
      const label = mark === '✓' ? (typeof done === 'function' ? done(result) : done) : doing
      say(`${erase()}${mark} ${label} (${seconds.toFixed(1)} s)`)
    } else {
      process.stdout.write(erase())
    }
  }
}

function pending(doing) {
  process.stdout.write(process.stdout.isTTY ? `… ${doing}` : `… ${doing}\n`)
}

function erase() {
  return process.stdout.isTTY ? '\r\u001b[2K' : ''
}

export function tail(text, lines = 25) {
  return text.trimEnd().split('\n').slice(-lines).join('\n')
}
