import { useForm, type InertiaForm } from '@inertiajs/vue3'
import { inject, provide, ref, watch, type InjectionKey, type Ref } from 'vue'
import { urlFor } from '~/client'
import type { Photo } from '~/components/photos/photo'
import { useFreshErrors } from '~/composables/use_fresh_errors'
import type { Data } from '@generated/data'
import { useFilling, type Filling } from './draft/use_filling'

export type Method = 'DIRECT' | 'DELIVERY' | 'ANY'
export type Policy = 'flexible' | 'moderate' | 'strict'

export type OptionFields = {
  id?: number | null
  name: string
  fee: number | null
  deposit: number | null
}

export type Terms = {
  title: string
  content: string
  categoryId: number | null
  regionIds: number[]
  fee: number | null
  deposit: number | null
  receiveMethod: Method
  returnMethod: Method
  returnPostcode: string | null
  returnLine1: string | null
  returnLine2: string | null
  primaryPhoto: string | null
  options: OptionFields[]
  quantity: number
  minDays: number
  maxDays: number
  noticeDays: number
  bufferDays: number
  weeklyDiscount: number
  monthlyDiscount: number
  cancellationPolicy: Policy
}

export type ListingFields = Terms & { photos: Photo[] }

type Range = [least: number, most: number]

export type Limits = Record<
  | 'title'
  | 'content'
  | 'regions'
  | 'photos'
  | 'optionName'
  | 'quantity'
  | 'days'
  | 'noticeDays'
  | 'bufferDays'
  | 'discount',
  Range
> &
  Record<'options' | 'returnLine' | 'returnDetail', number>

export type ListingFormProps = {
  listing: {
    id: number
    status: 'draft' | 'published' | 'paused' | 'deleted'
    version: number
    terms: Terms & { photos: string[] }
  } | null
  defaults: Omit<Terms, 'title' | 'categoryId'> & { photos: string[] }
  photos: Photo[]
  categories: Data.Choice[]
  regions: Data.Choice[]
  limits: Limits
  platformFeeBps: number
  conflict: { version: number; changed: string[] } | null
}

export type Intent = 'draft' | 'publish' | 'save'

interface Shared {
  form: InertiaForm<ListingFields>
  props: ListingFormProps
  /** The upper category that is shown; the form holds the leaf. */
  parentId: Ref<number | undefined>
  /** Chooses a leaf and the category above it. */
  choose: (leafId: number) => void
  filling: Filling
}

const KEY: InjectionKey<Shared> = Symbol('listing form')

export function provideListingForm(props: ListingFormProps) {
  const form = useForm<ListingFields>(fieldsOf(props))
  useFreshErrors(form)
  const isSending = ref(false)
  const parentId = ref(parentOf(props, form.categoryId))
  const choose = (leafId: number) => (form.categoryId = leafId)
  watch(
    () => form.categoryId,
    (leafId) => {
      if (leafId !== null) parentId.value = parentOf(props, leafId)
    },
    { flush: 'sync' }
  )
  const filling = useFilling(form, parentId)
  provide(KEY, { form, props, parentId, choose, filling })

  function submit(intent: Intent, version = props.listing?.version) {
    form.transform((fields) => ({
      ...fields,
      photos: fields.photos.map(({ ulid }) => ulid),
      intent,
      version,
    }))
    const options = {
      preserveScroll: true,
      preserveState: ({ props: next }: { props: Record<string, unknown> }) =>
        Object.keys(next.errors ?? {}).length > 0 || Boolean(next.conflict),
    }
    if (props.listing)
      form.put(urlFor('hosting.listings.update', { id: props.listing.id }), options)
    else form.post(urlFor('hosting.listings.store'), options)
  }

  return { form, isSending, submit }
}

export function useListingForm(): Shared {
  const shared = inject(KEY)
  if (!shared) throw new Error('A field of the listing form stands outside of it')
  return shared
}

function parentOf({ categories }: ListingFormProps, leafId: number | null): number | undefined {
  return categories.find(({ children }) => children.some(({ id }) => id === leafId))?.id
}

function fieldsOf({ listing, defaults, photos }: ListingFormProps): ListingFields {
  const terms = listing?.terms ?? { title: '', categoryId: null, ...defaults }
  return {
    ...terms,
    regionIds: [...terms.regionIds],
    options: terms.options.map((option) => ({ ...option })),
    photos: [...photos],
  }
}
