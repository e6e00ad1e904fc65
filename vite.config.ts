import adonisjs from '@adonisjs/vite/client'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    vue(),
    ui({
      router: 'inertia',
      icon: { clientBundle: { scan: true } },
      ui: {
        colors: { primary: 'tangerine', neutral: 'stone' },
      },
    }),
    adonisjs({
      entryPoints: ['resources/app.ts'],
      serverEntryPoints: ['resources/ssr.ts'],
      reload: ['resources/views/**/*.edge'],
    }),
  ],

  resolve: {
    alias: {
      '~/': `${import.meta.dirname}/resources/`,
      '@generated': `${import.meta.dirname}/.adonisjs/client/`,
    },
  },

  server: {
    watch: { ignored: ['**/var/**', '**/build/**'] },
    hmr: { port: Number(process.env.HMR_PORT ?? 24678) },
  },
})
