import vine from '@vinejs/vine'

/** The place in a list that an API call asks for; `limit` is the length of the page. */
export const pageValidator = vine.create(
  vine.object({
    cursor: vine.string().maxLength(100).optional(),
    limit: vine.number().withoutDecimals().range([1, 50]).optional(),
  })
)
