import type { I18n } from '@adonisjs/i18n'
import type { FieldContext, MessagesProviderContact } from '@vinejs/vine/types'

/** The words of refused input. What is wrong inside a list is said of the list: its members have numbers, not names. */
export function wordsOf(i18n: I18n): MessagesProviderContact {
  const words = i18n.createMessagesProvider()
  return {
    getMessage: (fallback, rule, field, meta) =>
      words.getMessage(fallback, rule, named(field), meta),
  }
}

function named(field: FieldContext): FieldContext {
  if (!/^\d+$/.test(String(field.name))) return field
  const names = field.wildCardPath.split('.').filter((each) => each !== '*')
  const name = names.at(-1) ?? field.name
  return Object.create(field, { name: { value: name } })
}
