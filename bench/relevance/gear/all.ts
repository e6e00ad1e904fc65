import type { Gear } from './gear.js'
import { images } from './images.js'
import { natureAndMaking } from './nature_and_making.js'
import { outdoors } from './outdoors.js'
import { playAndParty } from './play_and_party.js'
import { sound } from './sound.js'
import { sportsAndTools } from './sports_and_tools.js'
import { waterAndSnow } from './water_and_snow.js'
import { wheels } from './wheels.js'

export const gears: Gear[] = [
  ...outdoors,
  ...wheels,
  ...images,
  ...sound,
  ...waterAndSnow,
  ...sportsAndTools,
  ...playAndParty,
  ...natureAndMaking,
]
