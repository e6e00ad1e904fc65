import { defineConfig } from '@adonisjs/static'

export default defineConfig({
  enabled: true,
  etag: true,
  lastModified: true,
  dotFiles: 'ignore',
  headers: (path) => {
    const isHashed = path.includes('/assets/')
    return {
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    }
  },
})
