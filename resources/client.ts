import { createUrlBuilder } from '@adonisjs/core/http/url_builder_client'
import { registry } from '@generated/registry'
import type { Tuyau } from '@tuyau/core/client'

const root = Object.entries(registry.routes).map(([name, route]) => ({
  name,
  domain: 'root',
  ...route,
}))

/** The address of a named route. The types are the registry's; its client, which fetches too, stays out of the pages. */
export const urlFor = createUrlBuilder({ root }, (query) =>
  String(new URLSearchParams(query as Record<string, string>))
) as Tuyau<typeof registry>['urlFor']
