import type { Traits } from '../kinds.js'
import type { Told } from '../notice.js'

const path = ({ target }: Told) => `/chat/${target?.split(':')[1]}`

/** `target` is `room:ULID`, `actorId` who wrote, `data.title` the listing's title. */
export const chatKinds = {
  'chat.room': {
    section: 'chat',
    words: () => 'notices.kinds.chat_room',
    path,
    letter: 'chat_room',
  },
  'chat.message': {
    section: 'chat',
    words: () => 'notices.kinds.chat_message',
    path,
    letter: 'chat_message',
  },
} satisfies Record<string, Traits>
