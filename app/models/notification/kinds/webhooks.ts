import type { Traits } from '../kinds.js'
import type { Told } from '../notice.js'

const path = ({ target }: Told) => `/settings/webhooks/${target?.split(':')[1]}`

function stopped(name: string): Traits {
  return { section: 'essential', words: () => `notices.kinds.${name}`, path, letter: name }
}

/** Somebody's programs hear nothing any more until they look after it: nobody can turn that off. */
export const webhookKinds = {
  'webhook.failing': stopped('webhook_failing'),
  'webhook.gone': stopped('webhook_gone'),
} satisfies Record<string, Traits>
