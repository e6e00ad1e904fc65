import vine from '@vinejs/vine'
import { line } from '#validators/rules/text'

const id = () => vine.number({ strict: true }).withoutDecimals().positive()

const names = {
  name: line([1, 40]),
  nameEn: line([1, 60]),
  shortName: line([1, 20]).optional(),
}

export const namesValidator = vine.create({
  ...names,
  seen: vine.object({
    name: vine.string(),
    nameEn: vine.string(),
    shortName: vine.string().nullable(),
  }),
})
export const newNodeValidator = vine.create({ ...names, parentId: id().nullable() })
export const placeValidator = vine.create({
  parentId: id().nullable(),
  position: vine.number({ strict: true }).withoutDecimals().range([0, 1_000]),
  seen: vine.object({
    parentId: id().nullable(),
    siblings: vine.array(id()).maxLength(1_000),
  }),
})
export const mergerValidator = vine.create({ into: id() })
