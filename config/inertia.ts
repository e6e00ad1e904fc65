import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/inertia'

export default defineConfig({
  assetsVersion: app.inTest ? 'test' : undefined,
  ssr: {
    enabled: env.get('SSR', true),
    entrypoint: 'resources/ssr.ts',
    /** Nobody waits for the first paint of the back office, and its frame brings inline styles. */
    pages: (_, page) => !page.startsWith('admin/'),
  },
})
