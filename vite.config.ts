import adonisjs from '@adonisjs/vite/client'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'
import { drawPictures } from './bin/support/pictures.js'
import { splitNamespaces } from './bin/support/reka_namespaces.js'

/**
 * Nuxt UI writes its palette into a style element at run time, through a head manager. The palette is
 * in css/palette.css already, and the style policy has no place for elements without a nonce.
 */
const staticPalette: Plugin = {
  name: 'static-palette',
  enforce: 'pre',
  load(id) {
    if (/@nuxt\/ui\/dist\/runtime\/(plugins\/colors|vue\/plugins\/head)\.js$/.test(id)) {
      return 'export default { install() {} }'
    }
  },
}

/** The side bar can open as a drawer, whose library writes a style element without a nonce. Ours slides. */
const noDrawer: Plugin = {
  name: 'no-drawer',
  enforce: 'pre',
  load(id) {
    if (/@nuxt\/ui\/dist\/runtime\/components\/Drawer\.vue$/.test(id))
      return '<template><slot /></template>'
  },
}

/** What pages do not link to, and the whole pattern that each part of a route repeats. */
const UNLINKED = /^ {2}'(?:api|health|webhooks)\.[^']+': \{[^]*?^ {2}\},?\n/gm
const REPEATED = /"old":"[^"]*",/g

const shortRoutes: Plugin = {
  name: 'short-routes',
  enforce: 'pre',
  transform: {
    filter: { id: /\.adonisjs\/client\/registry\/index\.ts$/ },
    handler: (code) => code.replaceAll(UNLINKED, '').replaceAll(REPEATED, ''),
  },
}

/** Words on a tint of their own colour need more contrast than the colour itself has. */
const readableTints = [
  { color: 'primary', class: 'text-tangerine-800 dark:text-tangerine-200' },
  { color: 'success', class: 'text-green-800 dark:text-green-200' },
  { color: 'warning', class: 'text-amber-800 dark:text-amber-200' },
  { color: 'error', class: 'text-red-800 dark:text-red-200' },
].map((tint) => ({ ...tint, variant: 'subtle' }))

/** The library lightens a button under the pointer; white words on it would be lost. */
const pressed = {
  color: 'primary',
  variant: 'solid',
  class:
    'hover:bg-tangerine-700 active:bg-tangerine-800 dark:hover:bg-tangerine-300 dark:active:bg-tangerine-300',
}

export default defineConfig({
  plugins: [
    drawPictures(),
    staticPalette,
    noDrawer,
    shortRoutes,
    splitNamespaces(),
    vue(),
    ui({
      router: 'inertia',
      icon: { clientBundle: { scan: { globInclude: ['resources/**/*.{vue,ts}'] } } },
      /* Its switch puts a style element without a nonce on the page; composables/use_colour_mode.ts is ours. */
      colorMode: false,
      ui: {
        colors: { primary: 'tangerine', neutral: 'stone' },
        card: { slots: { root: 'rounded-(--radius-card)' } },
        modal: { slots: { content: 'rounded-(--radius-card)' } },
        formField: { slots: { label: 'font-semibold' } },
        checkbox: { slots: { base: 'rounded-[5px]' } },
        badge: { compoundVariants: readableTints },
        button: { compoundVariants: [pressed, ...readableTints] },
      },
    }),
    adonisjs({
      entryPoints: ['resources/app.ts'],
      serverEntryPoints: ['resources/ssr.ts'],
      reload: ['resources/views/**/*.edge'],
    }),
  ],

  resolve: {
    alias: [
      { find: '~/', replacement: `${import.meta.dirname}/resources/` },
      { find: '@generated', replacement: `${import.meta.dirname}/.adonisjs/client/` },
      { find: /^@iconify\/vue$/, replacement: `${import.meta.dirname}/resources/icons.ts` },
    ],
  },

  server: {
    watch: { ignored: ['**/var/**', '**/build/**'] },
    hmr: { port: Number(process.env.HMR_PORT ?? 24678) },
  },
})
