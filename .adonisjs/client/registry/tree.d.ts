/* eslint-disable prettier/prettier */
import type { routes } from './index.ts'

export interface ApiDefinition {
  home: typeof routes['home']
  csrfToken: {
    show: typeof routes['csrf_token.show']
  }
  locale: {
    update: typeof routes['locale.update']
  }
  health: {
    live: typeof routes['health.live']
    ready: typeof routes['health.ready']
  }
  photos: {
    show: typeof routes['photos.show']
  }
  uploads: {
    store: typeof routes['uploads.store']
  }
  api: {
    listings: {
      index: typeof routes['api.listings.index']
    }
  }
  notFound: typeof routes['not_found']
}
