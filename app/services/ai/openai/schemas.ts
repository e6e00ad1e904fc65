/** Shapes that the provider holds a model to (JSON schema, strict); what comes back is checked again. */
export type Shape = { name: string; schema: Record<string, unknown> }

const object = (properties: Record<string, unknown>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

const orNull = (type: string) => ({ type: [type, 'null'] })

export const RANKING: Shape = {
  name: 'ranking',
  schema: object({ ids: { type: 'array', items: { type: 'integer' } } }),
}

export const SUMMARY: Shape = { name: 'summary', schema: object({ text: { type: 'string' } }) }

export const DRAFT: Shape = {
  name: 'draft',
  schema: object({
    title: orNull('string'),
    content: orNull('string'),
    categoryId: orNull('integer'),
    fee: orNull('integer'),
    deposit: orNull('integer'),
    options: {
      type: 'array',
      items: object({
        name: { type: 'string' },
        fee: { type: 'integer' },
        deposit: { type: 'integer' },
      }),
    },
  }),
}
