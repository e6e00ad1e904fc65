import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openPool } from '../support/database.js'
import type { Question } from './questions.js'

const POOL = 20

/**
 * The least that could answer: the statements that our endpoint sends, and their last rows as JSON.
 * Told the questions by the process that started it; tells the port.
 */
process.once('message', (questions: Question[]) => {
  const pool = openPool(POOL)
  const statements = new Map(questions.map((question) => [question.path, question.statements]))
  const server = createServer(async (request, response) => {
    let rows: unknown = []
    for (const { sql, bindings } of statements.get(request.url ?? '') ?? []) {
      ;[rows] = await pool.query(sql, bindings)
    }
    const body = Buffer.from(JSON.stringify(rows))
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
    response.end(body)
  })
  server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
  process.once('disconnect', () => process.exit())
})
