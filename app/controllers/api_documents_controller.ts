import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import type { HttpContext } from '@adonisjs/core/http'

type Document = { text: string; tag: string }

let document: Promise<Document> | undefined

/** The document of the API, as `npm run openapi` wrote it. */
export default class ApiDocumentsController {
  async show({ request, response }: HttpContext) {
    document ??= read()
    const { text, tag } = await document
    response.header('ETag', tag).header('Cache-Control', 'public, max-age=300')
    if (request.header('if-none-match') === tag) return response.status(304).send('')
    return response.type('application/json').send(text)
  }
}

async function read(): Promise<Document> {
  const text = JSON.stringify(
    JSON.parse(await readFile(app.makePath('.adonisjs/api/openapi.json'), 'utf8'))
  )
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 20)
  return { text, tag: `"${digest}"` }
}
