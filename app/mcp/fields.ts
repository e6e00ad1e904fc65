import { z } from 'zod'

export const day = (about: string) =>
  z
    .string()
    .regex(/^20\d\d-\d\d-\d\d$/)
    .describe(`${about}, YYYY-MM-DD`)

export const place = (kind: 'category' | 'region') =>
  z
    .string()
    .min(1)
    .max(60)
    .describe(`A ${kind}, by its slug or its Korean or English name; a parent means its children`)

export const won = () => z.number().int()

/** A category or region in an answer. */
export const branch = () => z.strictObject({ slug: z.string(), name: z.string() })
