import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { isoCBOR } from '@simplewebauthn/server/helpers'

const PRESENT = 0x01
const VERIFIED = 0x04
const ATTESTED = 0x40

type Quirks = {
  /** The page that asks, as the browser says it. */
  origin?: string
  /** For which site it signs. */
  rpId?: string
  /** Whether it asked for a finger, a face or a PIN. */
  isVerified?: boolean
  /** What it says it has counted, instead of counting on. */
  counter?: number
  challenge?: string
  /** Certificates of a maker, which nobody asked for. */
  certificates?: Uint8Array[]
}

/**
 * A security key and its browser without a device: makes a P-256 key and signs with it as WebAuthn says. Counts from 0
 * when `counts`, as security keys do; phones always say 0.
 */
export class SoftwareKey {
  readonly id = randomBytes(32).toString('base64url')
  private pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  private counter = 0

  constructor(private options: { counts?: boolean } = {}) {}

  make(
    { challenge, rp }: PublicKeyCredentialCreationOptionsJSON,
    quirks: Quirks = {}
  ): RegistrationResponseJSON {
    const clientData = this.clientData('webauthn.create', challenge, quirks)
    const authData = Buffer.concat([
      this.head(rp.id!, ATTESTED, quirks),
      Buffer.alloc(16),
      uint16(Buffer.from(this.id, 'base64url').length),
      Buffer.from(this.id, 'base64url'),
      this.publicKey(),
    ])
    const statement = quirks.certificates
      ? new Map<string, unknown>([
          ['alg', -7],
          ['sig', new Uint8Array(this.signed(authData, clientData))],
          ['x5c', quirks.certificates],
        ])
      : new Map<string, unknown>()
    const attestation = new Map<string, unknown>([
      ['fmt', quirks.certificates ? 'packed' : 'none'],
      ['attStmt', statement],
      ['authData', new Uint8Array(authData)],
    ])
    return this.answer({
      clientDataJSON: clientData.toString('base64url'),
      attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url'),
      transports: ['internal'],
    })
  }

  show(
    { challenge, rpId }: PublicKeyCredentialRequestOptionsJSON,
    quirks: Quirks = {}
  ): AuthenticationResponseJSON {
    if (this.options.counts) this.counter++
    const clientData = this.clientData('webauthn.get', challenge, quirks)
    const authData = this.head(rpId!, 0, quirks)
    return this.answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: this.signed(authData, clientData).toString('base64url'),
    })
  }

  private answer<T>(response: T) {
    const { id } = this
    return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {}, response }
  }

  private clientData(type: string, challenge: string, quirks: Quirks): Buffer {
    const origin = quirks.origin ?? `http://localhost:${process.env.PORT}`
    const said = { type, challenge: quirks.challenge ?? challenge, origin, crossOrigin: false }
    return Buffer.from(JSON.stringify(said))
  }

  private head(rpId: string, flags: number, quirks: Quirks): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(quirks.counter ?? this.counter)
    const verified = quirks.isVerified === false ? 0 : VERIFIED
    return Buffer.concat([
      sha256(quirks.rpId ?? rpId),
      Buffer.from([PRESENT | verified | flags]),
      counter,
    ])
  }

  private publicKey(): Buffer {
    const { x, y } = this.pair.publicKey.export({ format: 'jwk' })
    const coordinate = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
    const cose = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, coordinate(x!)],
      [-3, coordinate(y!)],
    ])
    return Buffer.from(isoCBOR.encode(cose as never))
  }

  private signed(authData: Buffer, clientData: Buffer): Buffer {
    return sign('sha256', Buffer.concat([authData, sha256(clientData)]), this.pair.privateKey)
  }
}

function sha256(data: string | Buffer): Buffer {
  return createHash('sha256').update(data).digest()
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}
