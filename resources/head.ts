import { createHead as createBrowserHead } from '@unhead/vue/client'
import { createHead as createServerHead } from '@unhead/vue/server'
import type { HeadTag } from '@unhead/vue/types'

/**
 * Nuxt UI writes its palette into a style element at run time. The palette is in css/palette.css
 * already, and the style policy has no place for elements without a nonce, so that tag is dropped.
 */
export function createPageHead() {
  const create = import.meta.env.SSR ? createServerHead : createBrowserHead
  return create({
    disableDefaults: true,
    plugins: [
      {
        key: 'palette',
        hooks: {
          'tags:resolve': (ctx) => {
            ctx.tags = ctx.tags.filter((tag: HeadTag) => tag.props.id !== 'nuxt-ui-colors')
          },
        },
      },
    ],
  })
}
