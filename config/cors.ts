import { defineConfig } from '@adonisjs/cors'

export default defineConfig({
  enabled: (ctx) => ctx.request.url().startsWith('/api/'),
  origin: [],
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
  headers: true,
  exposeHeaders: [],
  credentials: false,
  maxAge: 90,
})
