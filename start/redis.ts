import logger from '@adonisjs/core/services/logger'
import redis from '@adonisjs/redis/services/main'
import { underNobody } from '#services/logging/cause'

/** One line when Redis goes and one when it is back, instead of one for each try in between. */
redis.doNotLogErrors()
redis.on('connection', (connection) => {
  let isDown = false
  const report = ({ error }: { error: unknown }) => {
    if (!isDown) underNobody(() => logger.error({ err: error }, 'Redis is out of reach'))
    isDown = true
  }
  connection.on('error', report)
  connection.on('subscriber:error', report)
  connection.on('ready', () => {
    if (isDown) underNobody(() => logger.info('Redis is back'))
    isDown = false
  })
})
