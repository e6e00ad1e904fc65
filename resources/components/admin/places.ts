/** The rooms of the back office. Labels are in the locale file `admin`. */
export interface Place {
  name: string
  to: string
  icon: string
  /** Where moderators have no business. */
  isAdmins?: true
}

export const PLACES: { name: string; places: Place[] }[] = [
  {
    name: 'work',
    places: [
      { name: 'dashboard', to: '/admin', icon: 'i-lucide-layout-dashboard' },
      { name: 'cases', to: '/admin/cases', icon: 'i-lucide-flag' },
      { name: 'appeals', to: '/admin/appeals', icon: 'i-lucide-scale' },
      { name: 'disputes', to: '/admin/disputes', icon: 'i-lucide-gavel' },
    ],
  },
  {
    name: 'shop',
    places: [
      { name: 'users', to: '/admin/users', icon: 'i-lucide-users' },
      { name: 'listings', to: '/admin/listings', icon: 'i-lucide-tent' },
      { name: 'reservations', to: '/admin/reservations', icon: 'i-lucide-calendar-check' },
      { name: 'reviews', to: '/admin/reviews', icon: 'i-lucide-star' },
      { name: 'comments', to: '/admin/comments', icon: 'i-lucide-message-circle' },
      { name: 'categories', to: '/admin/categories', icon: 'i-lucide-shapes', isAdmins: true },
      { name: 'regions', to: '/admin/regions', icon: 'i-lucide-map-pin', isAdmins: true },
    ],
  },
  {
    name: 'money',
    places: [
      { name: 'payments', to: '/admin/payments', icon: 'i-lucide-credit-card', isAdmins: true },
      { name: 'refunds', to: '/admin/refunds', icon: 'i-lucide-undo-2', isAdmins: true },
      { name: 'payouts', to: '/admin/payouts', icon: 'i-lucide-banknote', isAdmins: true },
    ],
  },
  {
    name: 'system',
    places: [
      { name: 'jobs', to: '/admin/jobs', icon: 'i-lucide-calendar-clock' },
      { name: 'queue', to: '/admin/queue', icon: 'i-lucide-inbox' },
      { name: 'violations', to: '/admin/violations', icon: 'i-lucide-shield-alert' },
      { name: 'ai', to: '/admin/ai', icon: 'i-lucide-sparkles', isAdmins: true },
      {
        name: 'settings',
        to: '/admin/settings',
        icon: 'i-lucide-sliders-horizontal',
        isAdmins: true,
      },
      { name: 'audit', to: '/admin/audit', icon: 'i-lucide-scroll-text', isAdmins: true },
    ],
  },
]

/** What somebody of this role sees; groups that are empty for them are left out. */
export function placesFor(role: string) {
  return PLACES.map(({ name, places }) => ({
    name,
    places: places.filter(({ isAdmins }) => !isAdmins || role === 'admin'),
  })).filter(({ places }) => places.length > 0)
}

export function isAt(place: Place, path: string): boolean {
  return place.to === '/admin' ? path === '/admin' : path.startsWith(place.to)
}
