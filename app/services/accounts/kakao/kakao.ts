import config from '#config/kakao'
import { KakaoClient } from './client.js'

/** The one client, or null where nobody signs in with Kakao. */
class Kakao {
  private standIn: KakaoClient | null = null
  private own = config && new KakaoClient(config)

  get client(): KakaoClient | null {
    return this.standIn ?? this.own
  }

  get isOpen(): boolean {
    return this.client !== null
  }

  /** For tests. */
  use(client: KakaoClient): void {
    this.standIn = client
  }

  restore(): void {
    this.standIn = null
  }
}

export default new Kakao()
