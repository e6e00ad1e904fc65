import { router, useHttp, usePage } from '@inertiajs/vue3'
import { ref } from 'vue'
import { urlFor } from '~/client'
import type { Data } from '@generated/data'

/** Keeps a listing among the favourites, or lets it go. Somebody signed out is led to the log-in and back. */
export function useFavourite(listingId: () => number) {
  const page = usePage<Data.SharedProps>()
  const http = useHttp({})
  const isBusy = ref(false)

  async function put(isWanted: boolean): Promise<boolean> {
    const id = String(listingId())
    if (!page.props.user) {
      router.put(urlFor('listings.favourites.update', { id }))
      return false
    }
    isBusy.value = true
    try {
      if (isWanted) await http.put(urlFor('listings.favourites.update', { id }))
      else await http.delete(urlFor('listings.favourites.destroy', { id }))
      return true
    } catch {
      return false
    } finally {
      isBusy.value = false
    }
  }

  return { put, isBusy }
}
