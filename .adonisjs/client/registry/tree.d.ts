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
  sessions: {
    create: typeof routes['sessions.create']
    store: typeof routes['sessions.store']
    destroy: typeof routes['sessions.destroy']
  }
  signUps: {
    create: typeof routes['sign_ups.create']
    store: typeof routes['sign_ups.store']
    codes: {
      create: typeof routes['sign_ups.codes.create']
      store: typeof routes['sign_ups.codes.store']
      update: typeof routes['sign_ups.codes.update']
    }
    accounts: {
      create: typeof routes['sign_ups.accounts.create']
      store: typeof routes['sign_ups.accounts.store']
    }
  }
  passwordResets: {
    create: typeof routes['password_resets.create']
    store: typeof routes['password_resets.store']
    edit: typeof routes['password_resets.edit']
    update: typeof routes['password_resets.update']
  }
  legal: {
    terms: typeof routes['legal.terms']
    privacy: typeof routes['legal.privacy']
  }
  dev: {
    mailbox: {
      index: typeof routes['dev.mailbox.index']
      show: typeof routes['dev.mailbox.show']
    }
  }
  hosting: {
    listings: {
      create: typeof routes['hosting.listings.create']
      index: typeof routes['hosting.listings.index']
      store: typeof routes['hosting.listings.store']
      show: typeof routes['hosting.listings.show']
      edit: typeof routes['hosting.listings.edit']
      update: typeof routes['hosting.listings.update']
      destroy: typeof routes['hosting.listings.destroy']
    }
    publications: {
      store: typeof routes['hosting.publications.store']
      destroy: typeof routes['hosting.publications.destroy']
    }
    calendars: {
      show: typeof routes['hosting.calendars.show']
    }
    blocks: {
      store: typeof routes['hosting.blocks.store']
      destroy: typeof routes['hosting.blocks.destroy']
    }
  }
  uploads: {
    store: typeof routes['uploads.store']
  }
  restrictions: {
    show: typeof routes['restrictions.show']
  }
  settings: typeof routes['settings'] & {
    profiles: {
      edit: typeof routes['settings.profiles.edit']
      update: typeof routes['settings.profiles.update']
    }
    passwords: {
      edit: typeof routes['settings.passwords.edit']
      update: typeof routes['settings.passwords.update']
    }
    sessions: {
      index: typeof routes['settings.sessions.index']
      destroy: typeof routes['settings.sessions.destroy']
    }
    addresses: {
      index: typeof routes['settings.addresses.index']
      store: typeof routes['settings.addresses.store']
      update: typeof routes['settings.addresses.update']
      destroy: typeof routes['settings.addresses.destroy']
    }
    defaultAddresses: {
      store: typeof routes['settings.default_addresses.store']
    }
  }
  api: {
    listings: {
      index: typeof routes['api.listings.index']
    }
  }
  notFound: typeof routes['not_found']
}
