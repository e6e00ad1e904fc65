import '#start/routes/web'
import '#start/routes/hosting'
import '#start/routes/member'
import '#start/routes/accounts'
import '#start/routes/rentals'
import '#start/routes/notifications'
import '#start/routes/searches'
import '#start/routes/reports'
import '#start/routes/chat'
import '#start/routes/comments'
import '#start/routes/webhooks'
import '#start/routes/admin'
import '#start/routes/staff'
import '#start/routes/api'
import '#start/routes/api_docs'
import '#start/routes/api_rentals'
import '#start/routes/api_hosting'
import '#start/routes/api_people'
import '#start/routes/api_programs'
import '#start/routes/mcp'
import router from '@adonisjs/core/services/router'
import { errors } from '@adonisjs/core/http'

/** Answered inside the router's middleware, so that the page knows the person and carries the CSP. */
router
  .get('*', ({ request }) => {
    throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
  })
  .as('not_found')
