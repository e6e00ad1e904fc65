import { usualTerms, type DemoListing, type ListingDraft } from './listings/draft.js'
import { imagesAndSound } from './listings/images_and_sound.js'
import { natureAndMaking } from './listings/nature_and_making.js'
import { outdoors } from './listings/outdoors.js'
import { playAndParty } from './listings/play_and_party.js'
import { sportsAndTools } from './listings/sports_and_tools.js'
import { waterAndSnow } from './listings/water_and_snow.js'
import { wheels } from './listings/wheels.js'

export type { DemoListing } from './listings/draft.js'

const drafts: ListingDraft[] = [
  ...outdoors,
  ...wheels,
  ...imagesAndSound,
  ...waterAndSnow,
  ...sportsAndTools,
  ...playAndParty,
  ...natureAndMaking,
]

export const demoListings: DemoListing[] = drafts.map((draft) => ({ ...usualTerms, ...draft }))
