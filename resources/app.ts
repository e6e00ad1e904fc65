import './css/app.css'
import ui from '@nuxt/ui/vue-plugin'
import { createInertiaApp, http } from '@inertiajs/vue3'
import { resolvePageComponent } from '@adonisjs/inertia/helpers'
import { createSSRApp, h, type DefineComponent } from 'vue'
import { loadMessages } from '~/composables/messages'
import { ActClient } from '~/composables/act_client'
import { layoutOf } from '~/layouts'

http.setClient(new ActClient())

createInertiaApp({
  title: (title) => (title ? `${title} · 취밋` : '취밋'),
  resolve: async (name) => {
    await loadMessages(document.documentElement.lang, name)
    const page = await resolvePageComponent<{ default: DefineComponent }>(
      `./pages/${name}.vue`,
      import.meta.glob<{ default: DefineComponent }>('./pages/**/*.vue')
    )
    page.default.layout ??= await layoutOf(name)
    return page.default
  },
  setup: ({ el, App, props, plugin }) => {
    createSSRApp({ render: () => h(App, props) })
      .use(plugin)
      .use(ui)
      .mount(el)
    document.documentElement.dataset.hydrated = ''
  },
  progress: { delay: 200, includeCSS: false, showSpinner: false },
})
