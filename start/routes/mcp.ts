import { Exception } from '@adonisjs/core/exceptions'
import config from '#config/mcp'
import { middleware } from '#start/kernel'
import { throttleBearers, throttleMcp } from '#start/limiter'
import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

/** For assistants of moderators (Model Context Protocol): a token, no session, no CSRF token. */
router
  .post(config.path, [controllers.Mcp, 'store'])
  .as('mcp.store')
  .use([
    middleware.ownOrigin(),
    throttleBearers,
    middleware.bearer({ ability: 'mcp' }),
    throttleMcp,
  ])

/** There is nothing to listen to and no session to end: each call is answered by itself. */
router
  .route(config.path, ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'], ({ response }) => {
    response.header('Allow', 'POST')
    throw new Exception('only POST', { status: 405, code: 'E_METHOD_NOT_ALLOWED' })
  })
  .as('mcp.others')
