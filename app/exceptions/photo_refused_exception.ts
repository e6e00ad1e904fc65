import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { Refusal } from '#services/storage/images/inspect'
import { MAX_BYTES, MAX_PIXELS } from '#services/storage/images/limits'

/**
 * `unsent`: nothing has arrived yet; `cutOff`: not as many bytes arrived as were promised; `forged`,
 * `expired` and `used`: what the app itself receives has an address that is not ours, came too late, or a
 * second time.
 */
export type PhotoRefusal = Refusal | 'unsent' | 'cutOff' | 'forged' | 'expired' | 'used'

const STATUSES: Partial<Record<PhotoRefusal, number>> = {
  unsent: 409,
  used: 409,
  forged: 403,
  expired: 403,
}

export function statusOf(reason: PhotoRefusal): number {
  return STATUSES[reason] ?? 422
}

/** Says which file was refused and what to do, in the person's language. */
export default class PhotoRefusedException extends Exception {
  static code = 'E_PHOTO_REFUSED'

  readonly fileName: string

  constructor(
    readonly reason: PhotoRefusal,
    fileName: string
  ) {
    super(`photo refused: ${reason}`, { status: statusOf(reason), code: 'E_PHOTO_REFUSED' })
    this.fileName = shown(fileName)
  }

  handle(_: this, ctx: HttpContext) {
    ctx.response.status(this.status).send({
      errors: [{ ...this.messageIn(ctx), name: this.fileName }],
    })
  }

  messageIn({ i18n }: Pick<HttpContext, 'i18n'>) {
    const message = i18n.t(`uploads.refused.${this.reason}`, {
      name: this.fileName,
      megabytes: Math.floor(MAX_BYTES / 1024 / 1024),
      megapixels: Math.floor(MAX_PIXELS / 1_000_000),
    })
    return { field: 'file', rule: this.reason, message }
  }

  /** A refused photo is the person's business, not the operator's. */
  report() {}
}

function shown(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  return plain.length > 80 ? `${plain.slice(0, 77)}…` : plain
}
