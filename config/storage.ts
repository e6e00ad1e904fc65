import env from '#start/env'
import app from '@adonisjs/core/services/app'

export default {
  root: env.get('STORAGE_ROOT', app.makePath('var/storage')),
}
