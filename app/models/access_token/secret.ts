import { createHash } from 'node:crypto'
import { AccessToken as Bearer } from '@adonisjs/auth/access_tokens'
import config from '#config/accounts'

/**
 * Names the token of an `Authorization` header for counting: by the secret that the guard would check, whatever
 * is written around it. Null when there is nothing that could be a token.
 */
export function tokenNameIn(header: string): string | null {
  const [type, value] = header.split(' ')
  if (type.toLowerCase() !== 'bearer' || !value) return null
  const said = Bearer.decode(config.tokens.prefix, value)
  return said && createHash('sha256').update(said.secret.release()).digest('base64url')
}
