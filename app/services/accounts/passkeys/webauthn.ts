import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers'
import logger from '@adonisjs/core/services/logger'
import { appUrl } from '#config/app'
import config from '#config/accounts'
import type Passkey from '#models/passkey'
import type { NewKey } from '#models/passkey/adding'
import type { Shown } from '#models/passkey/using'
import type User from '#models/user'

const { origin, hostname } = new URL(appUrl)
const timeout = config.passkeys.challengeMinutes * 60_000

/** ES256, EdDSA and RS256: what devices make. */
const ALGORITHMS = [-7, -8, -257]

/** As much as there is room for: 1023 bytes are the most that an id may have. */
const LONGEST_ID = 1364
const LONGEST_KEY = 1400

type Known = readonly Pick<Passkey, 'credentialId' | 'transports'>[]

/** What the browser is to be told so that a device makes a new key; not a second one beside one that is known. */
export function optionsForNew(user: User, known: Known, rpName: string) {
  return generateRegistrationOptions({
    rpName,
    rpID: hostname,
    timeout,
    userID: new TextEncoder().encode(`user:${user.id}`),
    userName: user.email,
    userDisplayName: user.nickname,
    attestationType: 'none',
    excludeCredentials: described(known),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  })
}

/** What the browser is to be told so that one of these keys signs. */
export function optionsForShowing(known: Known) {
  return generateAuthenticationOptions({
    rpID: hostname,
    timeout,
    allowCredentials: described(known),
    userVerification: 'required',
  })
}

/** @returns the key that the device made as an answer to this challenge, or null */
export async function readNewKey(
  response: RegistrationResponseJSON,
  challenge: string
): Promise<NewKey | null> {
  const { registrationInfo: info } = await unlessRefused(async () => {
    refuseCertificates(response)
    return verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: hostname,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
  })
  if (!info) return null
  const publicKey = isoBase64URL.fromBuffer(info.credential.publicKey)
  if (info.credential.id.length > LONGEST_ID || publicKey.length > LONGEST_KEY) return null
  return {
    credentialId: info.credential.id,
    publicKey,
    counter: info.credential.counter,
    transports: response.response.transports ?? [],
    isBackedUp: info.credentialBackedUp,
  }
}

/** @returns what the key said as an answer to this challenge, or null when it is not its signature */
export async function readShown(
  response: AuthenticationResponseJSON,
  challenge: string,
  { credentialId, publicKey, transports }: Passkey
): Promise<Shown | null> {
  const { verified, authenticationInfo: info } = await unlessRefused(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: hostname,
      requireUserVerification: true,
      // What it counted is judged where it is kept (`models/passkey/using.ts`).
      credential: {
        id: credentialId,
        publicKey: isoBase64URL.toBuffer(publicKey),
        counter: -1,
        transports,
      },
    })
  )
  if (!verified || !info) return null
  return { counter: info.newCounter, isBackedUp: info.credentialBackedUp }
}

/** We ask for no certificates of makers. To check one would mean to fetch addresses that are written in it. */
function refuseCertificates({ response }: RegistrationResponseJSON): void {
  const statement = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject))
  if (!['none', 'packed'].includes(statement.get('fmt'))) throw new Error('unexpected attestation')
  if (statement.get('attStmt').get('x5c')) throw new Error('unexpected certificates')
}

type Nothing = { verified?: false; registrationInfo?: undefined; authenticationInfo?: undefined }

/** Whatever is wrong with an answer, the library throws; the person is told nothing of it. */
async function unlessRefused<T extends object>(verify: () => Promise<T>): Promise<T | Nothing> {
  try {
    return await verify()
  } catch (error) {
    logger.info({ reason: (error as Error).message }, 'a passkey was refused')
    return {}
  }
}

function described(known: Known) {
  return known.map(({ credentialId, transports }) => ({ id: credentialId, transports }))
}
