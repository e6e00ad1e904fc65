/** The sites that `CORS_ORIGINS` names: origins with commas between them, or `*`. */
export function corsOrigins(given: string): string[] {
  return given
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean)
}

/** What in it no browser would ever call the origin of a page. */
export function unreadableOrigins(given: string): string[] {
  return corsOrigins(given).filter((origin) => origin !== '*' && !isOrigin(origin))
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.origin === text
}
