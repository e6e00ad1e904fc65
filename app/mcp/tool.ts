import type { I18n } from '@adonisjs/i18n'
import type { z } from 'zod'
import type User from '#models/user'

/** Who asks, and in which language they are told of what went wrong. */
export interface Asking {
  user: User
  i18n: I18n
}

export interface Tool {
  name: string
  title: string
  description: string
  input: z.ZodObject
  output: z.ZodObject
  run(input: never, asking: Asking): Promise<Record<string, unknown>>
}

/** What cannot be answered, in words for whoever asked. */
export class ToolRefusal extends Error {}

/** Ties the types of a tool's answer to its schemas. */
export function tool<Input extends z.ZodObject, Output extends z.ZodObject>(
  own: Omit<Tool, 'input' | 'output' | 'run'> & {
    input: Input
    output: Output
    run(input: z.output<Input>, asking: Asking): Promise<z.input<Output>>
  }
): Tool {
  return own as Tool
}
