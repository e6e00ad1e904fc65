import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { useChatLine } from './live'
import { fetchRoom, fetchRooms } from './requests'
import { together, withChange, withMessage, withNews } from './room_list'
import type { Room } from './room'
import type { MessageView, ServerFrame } from '../../../app/chat/frames'

/** The person's rooms, kept in their order by what comes over the line. */
export function useRooms(given: () => { rooms: Room[]; nextCursor: string | null }) {
  const line = useChatLine()
  const rooms = shallowRef(given().rooms)
  const cursor = ref(given().nextCursor)
  const state = ref<'ready' | 'loading' | 'failed'>('ready')
  let stop: (() => void) | undefined

  async function load(at: string | null) {
    if (state.value === 'loading') return
    state.value = 'loading'
    try {
      const { rooms: fetched, nextCursor } = await fetchRooms(at)
      rooms.value = at === null ? firstAnew(fetched) : together(rooms.value, fetched)
      if (at !== null || rooms.value.length === fetched.length) cursor.value = nextCursor
      state.value = 'ready'
    } catch {
      state.value = 'failed'
    }
  }

  /** Further pages that were loaded stay; what is gone from the newest page is gone. */
  function firstAnew(fetched: Room[]): Room[] {
    const oldest = fetched.at(-1)?.activeAt ?? ''
    const asked = new Set(fetched.map(({ ulid }) => ulid))
    return together(
      rooms.value.filter(({ ulid, activeAt }) => asked.has(ulid) || activeAt < oldest),
      fetched
    )
  }

  async function hear(frame: ServerFrame) {
    if (frame.type === 'resync' && frame.room === null) return load(null)
    if (frame.type === 'changed') rooms.value = withChange(rooms.value, frame.room, frame.message)
    if (frame.type !== 'room') return
    const changed = withNews(rooms.value, frame)
    if (changed) rooms.value = changed
    else if (frame.message) await bringIn(frame.room)
  }

  async function bringIn(ulid: string) {
    try {
      const room = await fetchRoom(ulid)
      rooms.value = together(rooms.value, [room])
    } catch {
      return
    }
  }

  /** What the open room shows last, however it came there. */
  async function show(ulid: string, message: MessageView, me: number) {
    const changed = withMessage(rooms.value, ulid, message, me)
    if (changed) rooms.value = changed
    else await bringIn(ulid)
  }

  /** Shown again by its next message. */
  function forget(ulid: string) {
    rooms.value = rooms.value.filter((room) => room.ulid !== ulid)
  }

  function markRead(ulid: string, sequence: number) {
    rooms.value = rooms.value.map((room) =>
      room.ulid === ulid && sequence > room.readSequence
        ? { ...room, readSequence: sequence, unread: Math.max(0, room.lastSequence - sequence) }
        : room
    )
  }

  onMounted(() => {
    stop = line.listen((frame) => void hear(frame))
    if (line.welcomes.value > 0) void load(null)
  })
  watch(line.welcomes, () => void load(null))
  onBeforeUnmount(() => stop?.())

  return {
    rooms,
    state,
    hasMore: computed(() => cursor.value !== null),
    loadMore: () => load(cursor.value),
    reload: () => load(null),
    show,
    forget,
    markRead,
  }
}
