/** What the server sends of a list (`app/controllers/admin/lists.ts`). */
export type AdminListPage<Row> = {
  rows: Row[]
  asked: {
    q: string | null
    filters: Record<string, string>
    sort: string
    isDescending: boolean
    page: number
  }
  total: number
  isMore: boolean
  pages: number
  isMalformed: boolean
  filters: { name: string; is: 'id' | 'day' | string[] }[]
  sorts: string[]
}

export interface AdminColumn {
  /** The word is `admin.LIST.columns.KEY`; the cell is the slot of that name, or the row's value. */
  key: string
  /** The order that its heading asks for. */
  sort?: string
  class?: string
}

type Changes = Partial<Omit<AdminListPage<unknown>['asked'], 'filters'>> & {
  filters?: Record<string, string | null>
}

/** The address of a list as asked, with changes; whatever narrows it begins at the first page. */
export function addressOf(
  url: string,
  { asked, sorts }: Pick<AdminListPage<unknown>, 'asked' | 'sorts'>,
  changes: Changes = {}
): string {
  const next = { ...asked, page: 1, ...changes, filters: { ...asked.filters, ...changes.filters } }
  const query = new URLSearchParams()
  if (next.q) query.set('q', next.q)
  for (const [name, value] of Object.entries(next.filters)) if (value) query.set(name, value)
  if (next.sort !== sorts[0] || !next.isDescending) {
    query.set('sort', `${next.isDescending ? '-' : ''}${next.sort}`)
  }
  if (next.page > 1) query.set('page', String(next.page))
  return query.size > 0 ? `${url}?${query}` : url
}
