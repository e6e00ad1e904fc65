import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/inertia'

export default defineConfig({
  assetsVersion: app.inTest ? 'test' : undefined,
  ssr: { enabled: env.get('SSR', true), entrypoint: 'resources/ssr.ts' },
})
