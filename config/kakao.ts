import env from '#start/env'
import { appUrl } from '#config/app'

const clientId = env.get('KAKAO_CLIENT_ID') ?? null

/** Signing in with Kakao (product §2); null when nobody asked for it. */
export default clientId
  ? {
      clientId,
      /** Kakao asks for one when it is switched on in its console. */
      clientSecret: env.get('KAKAO_CLIENT_SECRET')?.release() ?? null,
      authUrl: env.get('KAKAO_AUTH_URL', 'https://kauth.kakao.com'),
      apiUrl: env.get('KAKAO_API_URL', 'https://kapi.kakao.com'),
      redirectUri: new URL('/auth/kakao/return', appUrl).href,
      /** Milliseconds until a call counts as unanswered: somebody waits on an empty page. */
      timeout: 5_000,
    }
  : null
