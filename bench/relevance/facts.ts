export type Season = 'winter' | 'summer'

/** What is true of one thing for rent, whatever words its host found for it. */
export interface Facts {
  /** Name within the corpus. */
  key: string
  /** Slug of the leaf. */
  category: string
  kind: string
  /** Kinds that lie in the same bag. */
  includes?: string[]
  /** Kinds that may be had with it for a fee. */
  options?: string[]
  brand?: string
  model?: string
  /** For how many. */
  people?: number
  isForKids?: boolean
  level?: 'beginner' | 'expert'
  season?: Season
}

/** What one variant of a thing is like, and the words for it. */
export type Trait = Pick<Facts, 'people' | 'isForKids' | 'level' | 'season'>
