import vine from '@vinejs/vine'
import { line } from '#validators/rules/text'

const base64url = (longest: number) =>
  vine
    .string()
    .regex(/^[\w-]+$/)
    .maxLength(longest)

const credential = () => ({
  id: base64url(1364),
  rawId: base64url(1364),
  type: vine.literal('public-key'),
  clientExtensionResults: vine.object({}),
})

/** What a browser says of a key that a device has made. */
const madeKey = vine.object({
  ...credential(),
  response: vine.object({
    clientDataJSON: base64url(4096),
    attestationObject: base64url(16_384),
    transports: vine.array(vine.string().maxLength(20)).maxLength(10).optional(),
  }),
})

/** What a browser says when a key has signed. */
const shownKey = vine.object({
  ...credential(),
  response: vine.object({
    clientDataJSON: base64url(4096),
    authenticatorData: base64url(4096),
    signature: base64url(4096),
    userHandle: base64url(128).optional(),
  }),
})

const name = () => line([1, 40])

export const newPasskeyValidator = vine.create({ name: name(), credential: madeKey })

export const passkeyNameValidator = vine.create({ name: name() })

export const shownPasskeyValidator = vine.create({ credential: shownKey })
