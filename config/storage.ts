import env from '#start/env'
import app from '@adonisjs/core/services/app'

export default {
  /** Uploads of one person: a listing's ten photos several times over. */
  throttle: { requests: 120, duration: '10 mins' },
  root: env.get('STORAGE_ROOT', app.makePath('var/storage')),
}
