import type { IncomingMessage, ServerResponse } from 'node:http'

const HEAD = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'private, no-cache, no-store, must-revalidate, no-transform',
  'Connection': 'keep-alive',
  'X-Accel-Buffering': 'no',
}

/** The head of an event stream, and a first comment: some browsers wait for one. */
export function beginStream({ socket }: IncomingMessage, response: ServerResponse): void {
  socket.setKeepAlive(true)
  socket.setNoDelay(true)
  socket.setTimeout(0)
  response.writeHead(200, HEAD)
  response.write(':ok\n\n')
}
