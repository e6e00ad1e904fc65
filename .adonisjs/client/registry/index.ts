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
  'sessions.create': {
    methods: ["GET","HEAD"],
    pattern: '/login',
    tokens: [{"old":"/login","type":0,"val":"login","end":""}],
    types: placeholder as Registry['sessions.create']['types'],
  },
  'sessions.store': {
    methods: ["POST"],
    pattern: '/login',
    tokens: [{"old":"/login","type":0,"val":"login","end":""}],
    types: placeholder as Registry['sessions.store']['types'],
  },
  'sign_ups.create': {
    methods: ["GET","HEAD"],
    pattern: '/sign-up',
    tokens: [{"old":"/sign-up","type":0,"val":"sign-up","end":""}],
    types: placeholder as Registry['sign_ups.create']['types'],
  },
  'sign_ups.store': {
    methods: ["POST"],
    pattern: '/sign-up',
    tokens: [{"old":"/sign-up","type":0,"val":"sign-up","end":""}],
    types: placeholder as Registry['sign_ups.store']['types'],
  },
  'sign_ups.codes.create': {
    methods: ["GET","HEAD"],
    pattern: '/sign-up/code',
    tokens: [{"old":"/sign-up/code","type":0,"val":"sign-up","end":""},{"old":"/sign-up/code","type":0,"val":"code","end":""}],
    types: placeholder as Registry['sign_ups.codes.create']['types'],
  },
  'sign_ups.codes.store': {
    methods: ["POST"],
    pattern: '/sign-up/code',
    tokens: [{"old":"/sign-up/code","type":0,"val":"sign-up","end":""},{"old":"/sign-up/code","type":0,"val":"code","end":""}],
    types: placeholder as Registry['sign_ups.codes.store']['types'],
  },
  'sign_ups.codes.update': {
    methods: ["PUT"],
    pattern: '/sign-up/code',
    tokens: [{"old":"/sign-up/code","type":0,"val":"sign-up","end":""},{"old":"/sign-up/code","type":0,"val":"code","end":""}],
    types: placeholder as Registry['sign_ups.codes.update']['types'],
  },
  'sign_ups.accounts.create': {
    methods: ["GET","HEAD"],
    pattern: '/sign-up/account',
    tokens: [{"old":"/sign-up/account","type":0,"val":"sign-up","end":""},{"old":"/sign-up/account","type":0,"val":"account","end":""}],
    types: placeholder as Registry['sign_ups.accounts.create']['types'],
  },
  'sign_ups.accounts.store': {
    methods: ["POST"],
    pattern: '/sign-up/account',
    tokens: [{"old":"/sign-up/account","type":0,"val":"sign-up","end":""},{"old":"/sign-up/account","type":0,"val":"account","end":""}],
    types: placeholder as Registry['sign_ups.accounts.store']['types'],
  },
  'password_resets.create': {
    methods: ["GET","HEAD"],
    pattern: '/password-reset',
    tokens: [{"old":"/password-reset","type":0,"val":"password-reset","end":""}],
    types: placeholder as Registry['password_resets.create']['types'],
  },
  'password_resets.store': {
    methods: ["POST"],
    pattern: '/password-reset',
    tokens: [{"old":"/password-reset","type":0,"val":"password-reset","end":""}],
    types: placeholder as Registry['password_resets.store']['types'],
  },
  'password_resets.edit': {
    methods: ["GET","HEAD"],
    pattern: '/password-reset/:token',
    tokens: [{"old":"/password-reset/:token","type":0,"val":"password-reset","end":""},{"old":"/password-reset/:token","type":1,"val":"token","end":""}],
    types: placeholder as Registry['password_resets.edit']['types'],
  },
  'password_resets.update': {
    methods: ["PUT"],
    pattern: '/password-reset/:token',
    tokens: [{"old":"/password-reset/:token","type":0,"val":"password-reset","end":""},{"old":"/password-reset/:token","type":1,"val":"token","end":""}],
    types: placeholder as Registry['password_resets.update']['types'],
  },
  'legal.terms': {
    methods: ["GET","HEAD"],
    pattern: '/terms',
    tokens: [{"old":"/terms","type":0,"val":"terms","end":""}],
    types: placeholder as Registry['legal.terms']['types'],
  },
  'legal.privacy': {
    methods: ["GET","HEAD"],
    pattern: '/privacy',
    tokens: [{"old":"/privacy","type":0,"val":"privacy","end":""}],
    types: placeholder as Registry['legal.privacy']['types'],
  },
  'dev.mailbox.index': {
    methods: ["GET","HEAD"],
    pattern: '/dev/mailbox',
    tokens: [{"old":"/dev/mailbox","type":0,"val":"dev","end":""},{"old":"/dev/mailbox","type":0,"val":"mailbox","end":""}],
    types: placeholder as Registry['dev.mailbox.index']['types'],
  },
  'dev.mailbox.show': {
    methods: ["GET","HEAD"],
    pattern: '/dev/mailbox/:id',
    tokens: [{"old":"/dev/mailbox/:id","type":0,"val":"dev","end":""},{"old":"/dev/mailbox/:id","type":0,"val":"mailbox","end":""},{"old":"/dev/mailbox/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['dev.mailbox.show']['types'],
  },
  'hosting.listings.create': {
    methods: ["GET","HEAD"],
    pattern: '/listings/create',
    tokens: [{"old":"/listings/create","type":0,"val":"listings","end":""},{"old":"/listings/create","type":0,"val":"create","end":""}],
    types: placeholder as Registry['hosting.listings.create']['types'],
  },
  'hosting.listings.index': {
    methods: ["GET","HEAD"],
    pattern: '/hosting/listings',
    tokens: [{"old":"/hosting/listings","type":0,"val":"hosting","end":""},{"old":"/hosting/listings","type":0,"val":"listings","end":""}],
    types: placeholder as Registry['hosting.listings.index']['types'],
  },
  'hosting.listings.store': {
    methods: ["POST"],
    pattern: '/hosting/listings',
    tokens: [{"old":"/hosting/listings","type":0,"val":"hosting","end":""},{"old":"/hosting/listings","type":0,"val":"listings","end":""}],
    types: placeholder as Registry['hosting.listings.store']['types'],
  },
  'hosting.listings.show': {
    methods: ["GET","HEAD"],
    pattern: '/hosting/listings/:id',
    tokens: [{"old":"/hosting/listings/:id","type":0,"val":"hosting","end":""},{"old":"/hosting/listings/:id","type":0,"val":"listings","end":""},{"old":"/hosting/listings/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['hosting.listings.show']['types'],
  },
  'hosting.listings.edit': {
    methods: ["GET","HEAD"],
    pattern: '/hosting/listings/:id/edit',
    tokens: [{"old":"/hosting/listings/:id/edit","type":0,"val":"hosting","end":""},{"old":"/hosting/listings/:id/edit","type":0,"val":"listings","end":""},{"old":"/hosting/listings/:id/edit","type":1,"val":"id","end":""},{"old":"/hosting/listings/:id/edit","type":0,"val":"edit","end":""}],
    types: placeholder as Registry['hosting.listings.edit']['types'],
  },
  'hosting.listings.update': {
    methods: ["PUT"],
    pattern: '/hosting/listings/:id',
    tokens: [{"old":"/hosting/listings/:id","type":0,"val":"hosting","end":""},{"old":"/hosting/listings/:id","type":0,"val":"listings","end":""},{"old":"/hosting/listings/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['hosting.listings.update']['types'],
  },
  'hosting.listings.destroy': {
    methods: ["DELETE"],
    pattern: '/hosting/listings/:id',
    tokens: [{"old":"/hosting/listings/:id","type":0,"val":"hosting","end":""},{"old":"/hosting/listings/:id","type":0,"val":"listings","end":""},{"old":"/hosting/listings/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['hosting.listings.destroy']['types'],
  },
  'hosting.publications.store': {
    methods: ["POST"],
    pattern: '/hosting/listings/:id/publication',
    tokens: [{"old":"/hosting/listings/:id/publication","type":0,"val":"hosting","end":""},{"old":"/hosting/listings/:id/publication","type":0,"val":"listings","end":""},{"old":"/hosting/listings/:id/publication","type":1,"val":"id","end":""},{"old":"/hosting/listings/:id/publication","type":0,"val":"publication","end":""}],
    types: placeholder as Registry['hosting.publications.store']['types'],
  },
  'hosting.publications.destroy': {
    methods: ["DELETE"],
    pattern: '/hosting/listings/:id/publication',
    tokens: [{"old":"/hosting/listings/:id/publication","type":0,"val":"hosting","end":""},{"old":"/hosting/listings/:id/publication","type":0,"val":"listings","end":""},{"old":"/hosting/listings/:id/publication","type":1,"val":"id","end":""},{"old":"/hosting/listings/:id/publication","type":0,"val":"publication","end":""}],
    types: placeholder as Registry['hosting.publications.destroy']['types'],
  },
  'hosting.calendars.show': {
    methods: ["GET","HEAD"],
    pattern: '/hosting/listings/:id/calendar',
    tokens: [{"old":"/hosting/listings/:id/calendar","type":0,"val":"hosting","end":""},{"old":"/hosting/listings/:id/calendar","type":0,"val":"listings","end":""},{"old":"/hosting/listings/:id/calendar","type":1,"val":"id","end":""},{"old":"/hosting/listings/:id/calendar","type":0,"val":"calendar","end":""}],
    types: placeholder as Registry['hosting.calendars.show']['types'],
  },
  'hosting.blocks.store': {
    methods: ["POST"],
    pattern: '/hosting/listings/:id/blocks',
    tokens: [{"old":"/hosting/listings/:id/blocks","type":0,"val":"hosting","end":""},{"old":"/hosting/listings/:id/blocks","type":0,"val":"listings","end":""},{"old":"/hosting/listings/:id/blocks","type":1,"val":"id","end":""},{"old":"/hosting/listings/:id/blocks","type":0,"val":"blocks","end":""}],
    types: placeholder as Registry['hosting.blocks.store']['types'],
  },
  'hosting.blocks.destroy': {
    methods: ["DELETE"],
    pattern: '/hosting/listings/:id/blocks/:blockId',
    tokens: [{"old":"/hosting/listings/:id/blocks/:blockId","type":0,"val":"hosting","end":""},{"old":"/hosting/listings/:id/blocks/:blockId","type":0,"val":"listings","end":""},{"old":"/hosting/listings/:id/blocks/:blockId","type":1,"val":"id","end":""},{"old":"/hosting/listings/:id/blocks/:blockId","type":0,"val":"blocks","end":""},{"old":"/hosting/listings/:id/blocks/:blockId","type":1,"val":"blockId","end":""}],
    types: placeholder as Registry['hosting.blocks.destroy']['types'],
  },
  'uploads.store': {
    methods: ["POST"],
    pattern: '/uploads',
    tokens: [{"old":"/uploads","type":0,"val":"uploads","end":""}],
    types: placeholder as Registry['uploads.store']['types'],
  },
  'sessions.destroy': {
    methods: ["POST"],
    pattern: '/logout',
    tokens: [{"old":"/logout","type":0,"val":"logout","end":""}],
    types: placeholder as Registry['sessions.destroy']['types'],
  },
  'restrictions.show': {
    methods: ["GET","HEAD"],
    pattern: '/restricted',
    tokens: [{"old":"/restricted","type":0,"val":"restricted","end":""}],
    types: placeholder as Registry['restrictions.show']['types'],
  },
  'settings': {
    methods: ["GET","HEAD"],
    pattern: '/settings',
    tokens: [{"old":"/settings","type":0,"val":"settings","end":""}],
    types: placeholder as Registry['settings']['types'],
  },
  'settings.profiles.edit': {
    methods: ["GET","HEAD"],
    pattern: '/settings/profile',
    tokens: [{"old":"/settings/profile","type":0,"val":"settings","end":""},{"old":"/settings/profile","type":0,"val":"profile","end":""}],
    types: placeholder as Registry['settings.profiles.edit']['types'],
  },
  'settings.profiles.update': {
    methods: ["PUT"],
    pattern: '/settings/profile',
    tokens: [{"old":"/settings/profile","type":0,"val":"settings","end":""},{"old":"/settings/profile","type":0,"val":"profile","end":""}],
    types: placeholder as Registry['settings.profiles.update']['types'],
  },
  'settings.passwords.edit': {
    methods: ["GET","HEAD"],
    pattern: '/settings/password',
    tokens: [{"old":"/settings/password","type":0,"val":"settings","end":""},{"old":"/settings/password","type":0,"val":"password","end":""}],
    types: placeholder as Registry['settings.passwords.edit']['types'],
  },
  'settings.passwords.update': {
    methods: ["PUT"],
    pattern: '/settings/password',
    tokens: [{"old":"/settings/password","type":0,"val":"settings","end":""},{"old":"/settings/password","type":0,"val":"password","end":""}],
    types: placeholder as Registry['settings.passwords.update']['types'],
  },
  'settings.sessions.index': {
    methods: ["GET","HEAD"],
    pattern: '/settings/sessions',
    tokens: [{"old":"/settings/sessions","type":0,"val":"settings","end":""},{"old":"/settings/sessions","type":0,"val":"sessions","end":""}],
    types: placeholder as Registry['settings.sessions.index']['types'],
  },
  'settings.sessions.destroy': {
    methods: ["DELETE"],
    pattern: '/settings/sessions/:handle',
    tokens: [{"old":"/settings/sessions/:handle","type":0,"val":"settings","end":""},{"old":"/settings/sessions/:handle","type":0,"val":"sessions","end":""},{"old":"/settings/sessions/:handle","type":1,"val":"handle","end":""}],
    types: placeholder as Registry['settings.sessions.destroy']['types'],
  },
  'settings.addresses.index': {
    methods: ["GET","HEAD"],
    pattern: '/settings/addresses',
    tokens: [{"old":"/settings/addresses","type":0,"val":"settings","end":""},{"old":"/settings/addresses","type":0,"val":"addresses","end":""}],
    types: placeholder as Registry['settings.addresses.index']['types'],
  },
  'settings.addresses.store': {
    methods: ["POST"],
    pattern: '/settings/addresses',
    tokens: [{"old":"/settings/addresses","type":0,"val":"settings","end":""},{"old":"/settings/addresses","type":0,"val":"addresses","end":""}],
    types: placeholder as Registry['settings.addresses.store']['types'],
  },
  'settings.addresses.update': {
    methods: ["PUT"],
    pattern: '/settings/addresses/:id',
    tokens: [{"old":"/settings/addresses/:id","type":0,"val":"settings","end":""},{"old":"/settings/addresses/:id","type":0,"val":"addresses","end":""},{"old":"/settings/addresses/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['settings.addresses.update']['types'],
  },
  'settings.addresses.destroy': {
    methods: ["DELETE"],
    pattern: '/settings/addresses/:id',
    tokens: [{"old":"/settings/addresses/:id","type":0,"val":"settings","end":""},{"old":"/settings/addresses/:id","type":0,"val":"addresses","end":""},{"old":"/settings/addresses/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['settings.addresses.destroy']['types'],
  },
  'settings.default_addresses.store': {
    methods: ["POST"],
    pattern: '/settings/addresses/:id/default',
    tokens: [{"old":"/settings/addresses/:id/default","type":0,"val":"settings","end":""},{"old":"/settings/addresses/:id/default","type":0,"val":"addresses","end":""},{"old":"/settings/addresses/:id/default","type":1,"val":"id","end":""},{"old":"/settings/addresses/:id/default","type":0,"val":"default","end":""}],
    types: placeholder as Registry['settings.default_addresses.store']['types'],
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
