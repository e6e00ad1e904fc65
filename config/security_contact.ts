import env from '#start/env'
import { appUrl } from '#config/app'

const contact = env.get('SECURITY_CONTACT')
const expires = env.get('SECURITY_EXPIRES')

/** Where somebody who found a hole tells of it, and until when that holds (RFC 9116). */
export default {
  told: contact && expires ? { contact, expires: new Date(expires) } : null,
  canonical: new URL('/.well-known/security.txt', appUrl).href,
}
