/** A visit without any cookie but those given, as a new browser makes it; redirects are not followed. */
export function visit(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return fetch(`http://127.0.0.1:${process.env.PORT}${path}`, {
    method,
    headers: { accept: 'text/html', ...headers },
    redirect: 'manual',
  })
}

/** Names of the cookies that an answer sets. */
export function cookiesOf(answer: Response): string[] {
  return answer.headers.getSetCookie().map((cookie) => cookie.slice(0, cookie.indexOf('=')))
}

/** The nonce that the answer's content policy names. */
export function nonceOf(answer: Response): string {
  return /nonce-([\w-]+)/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? ''
}
