import { computed, onBeforeUnmount, ref } from 'vue'
import { useI18n } from '~/composables/use_i18n'
import { MAX_BYTES, MEGABYTES, type Photo, type Purpose } from './photo'
import { sendPhoto, sizedPhoto, type Outcome, type Sending } from './send_photo'
import { shrink } from './shrink'

export interface PhotoItem {
  key: number
  name: string
  state: 'waiting' | 'sending' | 'ready' | 'failed'
  /** Part of the bytes that is sent, 0 to 1. */
  progress: number
  photo: Photo | null
  /** The file itself, shown while it is on its way. */
  preview: string | null
  error: string | null
  canRetry: boolean
}

const AT_ONCE = 3
/** Files that are named when there are too many. */
const NAMED = 3

/** Seconds between questions whether the sizes are there. */
const PATIENCE = [1, 2, 3, 5, 8, 15, ...Array<number>(30).fill(30)]

/** Photos of a form in their order: those that are there and those that are on their way. */
export function usePhotoUploads(purpose: Purpose, max: number, initial: Photo[]) {
  const { t } = useI18n()
  const items = ref<PhotoItem[]>([])
  const announcement = ref('')
  /** Files that were no use, each with its reason. */
  const refusals = ref<string[]>([])
  /** Files without a place; they move up when another is refused. */
  const spare = ref<File[]>([])
  const files = new Map<number, File>()
  const sendings = new Map<number, Sending>()
  let keys = 0

  items.value = initial.map((photo) => newItem({ state: 'ready', photo }))

  const ready = computed(() =>
    items.value.flatMap(({ photo, state }) => (state === 'ready' && photo ? [photo] : []))
  )
  const isBusy = computed(() =>
    items.value.some(({ state }) => ['waiting', 'sending'].includes(state))
  )

  const notices = computed(() => [
    ...refusals.value,
    ...(spare.value.length > 0 ? [tooMany()] : []),
  ])

  function add(chosen: File[]) {
    refusals.value = []
    spare.value = chosen
    fill()
  }

  function fill() {
    const room = Math.max(0, max - items.value.length)
    for (const file of spare.value.splice(0, room)) {
      const item = newItem({ name: file.name, preview: URL.createObjectURL(file) })
      files.set(item.key, file)
      items.value.push(item)
    }
    pump()
  }

  function tooMany(): string {
    const names = spare.value.slice(0, NAMED).map(({ name }) => t('uploads.picker.named', { name }))
    return t('uploads.picker.tooMany', {
      max,
      names: names.join(', '),
      more: spare.value.length - names.length,
    })
  }

  function retry(item: PhotoItem) {
    Object.assign(item, { state: 'waiting', error: null, progress: 0, canRetry: false })
    pump()
  }

  function remove(item: PhotoItem) {
    sendings.get(item.key)?.cancel()
    forget(item)
    items.value = items.value.filter(({ key }) => key !== item.key)
    refusals.value = []
    spare.value = []
  }

  function move(item: PhotoItem, to: number) {
    const from = items.value.findIndex(({ key }) => key === item.key)
    if (from < 0 || to < 0 || to >= items.value.length || from === to) return
    const [moved] = items.value.splice(from, 1)
    items.value.splice(to, 0, moved)
    announcement.value = t('uploads.picker.moved', { number: to + 1 })
  }

  function pump() {
    const free = AT_ONCE - sendings.size
    for (const item of items.value.filter(({ state }) => state === 'waiting').slice(0, free)) {
      void send(item)
    }
  }

  async function send(item: PhotoItem) {
    const file = files.get(item.key)
    if (!file) return
    item.state = 'sending'
    sendings.set(item.key, { outcome: Promise.resolve({ kind: 'cancelled' }), cancel: () => {} })
    const small = await shrink(file)
    if (files.has(item.key)) settle(item, await outcomeOf(item, small))
    sendings.delete(item.key)
    pump()
  }

  async function outcomeOf(item: PhotoItem, file: File): Promise<Outcome> {
    if (file.size > MAX_BYTES) {
      const message = t('uploads.picker.tooLarge', { name: item.name, megabytes: MEGABYTES })
      return { kind: 'refused', message }
    }
    const sending = sendPhoto(file, purpose, (part) => (item.progress = part))
    sendings.set(item.key, sending)
    return sending.outcome
  }

  function settle(item: PhotoItem, outcome: Outcome) {
    if (outcome.kind === 'cancelled') return
    if (outcome.kind === 'sent') {
      Object.assign(item, { state: 'ready', photo: outcome.photo, progress: 1 })
      announcement.value = t('uploads.picker.done', { name: item.name })
      files.delete(item.key)
      void awaitSizes(item.key, outcome.photo.ulid)
      return
    }
    if (outcome.kind === 'refused') return refuse(item, outcome.message)
    const error = t(`uploads.picker.${outcome.kind}`, { name: item.name })
    Object.assign(item, { state: 'failed', canRetry: true, error })
  }

  /** Takes no place from those that are some use. */
  function refuse(item: PhotoItem, reason: string) {
    forget(item)
    items.value = items.value.filter(({ key }) => key !== item.key)
    refusals.value.push(reason)
    fill()
  }

  /** The file itself is shown until its sizes are there. */
  async function awaitSizes(key: number, ulid: string) {
    for (const seconds of PATIENCE) {
      await new Promise((waited) => setTimeout(waited, seconds * 1000))
      const item = items.value.find((each) => each.key === key)
      if (!item) return
      const photo = await sizedPhoto(ulid)
      if (!photo) continue
      if (item.preview) URL.revokeObjectURL(item.preview)
      return void Object.assign(item, { photo, preview: null })
    }
  }

  function newItem(given: Partial<PhotoItem>): PhotoItem {
    return {
      key: ++keys,
      name: '',
      state: 'waiting',
      progress: 0,
      photo: null,
      preview: null,
      error: null,
      canRetry: false,
      ...given,
    }
  }

  function forget(item: PhotoItem) {
    files.delete(item.key)
    if (item.preview) URL.revokeObjectURL(item.preview)
  }

  onBeforeUnmount(() => {
    for (const sending of sendings.values()) sending.cancel()
    for (const item of items.value) forget(item)
    items.value = []
  })

  return { items, ready, isBusy, announcement, notices, add, retry, remove, move }
}
