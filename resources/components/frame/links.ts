/** Where the frame leads to. Labels are in the locale file `frame`. */
export const places = {
  home: '/',
  browse: '/listings',
  host: '/listings/create',
  rentals: '/rentals',
  hostings: '/hosting/reservations',
  listings: '/hosting/listings',
  earnings: '/hosting/earnings',
  favourites: '/favourites',
  notifications: '/notifications',
  notificationSettings: '/settings/notifications',
  settings: '/settings/profile',
  login: '/login',
  signUp: '/sign-up',
  logOut: '/logout',
  terms: '/terms',
  privacy: '/privacy',
} as const
