import { disputed } from './stories/disputed.js'
import { past } from './stories/past.js'
import { running } from './stories/running.js'
import { waiting } from './stories/waiting.js'

export type { Chapter, Deed, Moment, Story } from './stories/story.js'

export const demoStories = [...past, ...running, ...waiting, ...disputed]
