/** What people choose together in their settings. Nobody can turn `essential` off. */
export const SECTIONS = [
  'requests',
  'rentals',
  'returns',
  'money',
  'chat',
  'reviews',
  'searches',
  'comments',
  'essential',
] as const

export type Section = (typeof SECTIONS)[number]

/** The sections that somebody may turn off. */
export const OPTIONAL_SECTIONS: readonly Section[] = SECTIONS.filter(
  (section) => section !== 'essential'
)
