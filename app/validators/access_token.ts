import vine from '@vinejs/vine'
import config from '#config/accounts'
import type { Ability } from '#models/access_token/abilities'
import { proof, type Holder } from '#validators/accounts/fields'
import { line } from '#validators/rules/text'

/** `meta.allowed` are the abilities that the person may give. */
export const accessTokenValidator = vine.withMetaData<{ allowed: Ability[] } & Holder>().create({
  name: line([1, 40]),
  abilities: vine
    .array(vine.enum((field) => field.meta.allowed as Ability[]))
    .notEmpty()
    .distinct(),
  days: vine.number().in([...config.tokens.days]),
  password: proof(),
})
