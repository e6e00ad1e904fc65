/* eslint-disable prettier/prettier */
import type { AdonisEndpoint } from '@tuyau/core/types'
import type { Registry } from './schema.d.ts'
import type { ApiDefinition } from './tree.d.ts'

const placeholder: any = {}

const routes = {
  'home': {
    methods: ["GET","HEAD"],
    pattern: '/',
    tokens: [{"old":"/","type":0,"val":"/","end":""}],
    types: placeholder as Registry['home']['types'],
  },
  'csrf_token.show': {
    methods: ["GET","HEAD"],
    pattern: '/csrf-token',
    tokens: [{"old":"/csrf-token","type":0,"val":"csrf-token","end":""}],
    types: placeholder as Registry['csrf_token.show']['types'],
  },
  'locale.update': {
    methods: ["POST"],
    pattern: '/locale',
    tokens: [{"old":"/locale","type":0,"val":"locale","end":""}],
    types: placeholder as Registry['locale.update']['types'],
  },
  'health.live': {
    methods: ["GET","HEAD"],
    pattern: '/health/live',
    tokens: [{"old":"/health/live","type":0,"val":"health","end":""},{"old":"/health/live","type":0,"val":"live","end":""}],
    types: placeholder as Registry['health.live']['types'],
  },
  'health.ready': {
    methods: ["GET","HEAD"],
    pattern: '/health/ready',
    tokens: [{"old":"/health/ready","type":0,"val":"health","end":""},{"old":"/health/ready","type":0,"val":"ready","end":""}],
    types: placeholder as Registry['health.ready']['types'],
  },
  'photos.show': {
    methods: ["GET","HEAD"],
    pattern: '/photos/:ulid/:size',
    tokens: [{"old":"/photos/:ulid/:size","type":0,"val":"photos","end":""},{"old":"/photos/:ulid/:size","type":1,"val":"ulid","end":""},{"old":"/photos/:ulid/:size","type":1,"val":"size","end":""}],
    types: placeholder as Registry['photos.show']['types'],
  },
  'uploads.store': {
    methods: ["POST"],
    pattern: '/uploads',
    tokens: [{"old":"/uploads","type":0,"val":"uploads","end":""}],
    types: placeholder as Registry['uploads.store']['types'],
  },
  'api.listings.index': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/listings',
    tokens: [{"old":"/api/v1/listings","type":0,"val":"api","end":""},{"old":"/api/v1/listings","type":0,"val":"v1","end":""},{"old":"/api/v1/listings","type":0,"val":"listings","end":""}],
    types: placeholder as Registry['api.listings.index']['types'],
  },
  'not_found': {
    methods: ["GET","HEAD"],
    pattern: '/*',
    tokens: [{"old":"/*","type":2,"val":"*","end":""}],
    types: placeholder as Registry['not_found']['types'],
  },
} as const satisfies Record<string, AdonisEndpoint>

export { routes }

export const registry = {
  routes,
  $tree: {} as ApiDefinition,
}

declare module '@tuyau/core/types' {
  export interface UserRegistry {
    routes: typeof routes
    $tree: ApiDefinition
  }
}
