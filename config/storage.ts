import env from '#start/env'
import app from '@adonisjs/core/services/app'

export default {
  root: env.get('STORAGE_ROOT', app.makePath('var/storage')),
  maxBytes: 10 * 1024 * 1024,
  maxPixels: 50_000_000,
}
