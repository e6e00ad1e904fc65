/** The groups of the documentation, in its order. */
export const TAGS = {
  Listings: 'What can be rented, and the listings of a host.',
  Searches: 'Searches in own words, and searches that were saved.',
  Favourites: 'Listings that a person marked.',
  Reservations: 'A rental from the request to the deposit that comes back.',
  Payments: 'What a guest pays and gets back, and what a host earns.',
  Photos: 'Uploads in two steps: ask for a place, then send the bytes there.',
  Chat: 'Rooms, messages and read marks.',
  Reviews: 'What guests say after a rental, and what hosts reply.',
  Comments: 'Questions below a listing, and their answers.',
  Notifications: 'What happened, and about what a person wants to hear.',
  People: 'Public profiles, and the profile, addresses and blocks of the token’s person.',
  Reports: 'Reports of things and people, sanctions and appeals.',
} as const

export type Tag = keyof typeof TAGS
