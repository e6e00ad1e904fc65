/**
 * What Swagger UI leaves out for people who do not see or do not point: names of its fields, and ways into what
 * scrolls. It takes itself for the whole page; the frame has a `main` already.
 */
export function mend(place: HTMLElement): void {
  for (const field of place.querySelectorAll<HTMLElement>(FIELDS)) name(field)
  for (const area of place.querySelectorAll<HTMLElement>(SCROLLING)) letFocus(area)
  for (const part of place.querySelectorAll('main')) part.setAttribute('role', 'group')
  for (const cell of place.querySelectorAll('.info td:first-child code')) anchor(cell)
}

/** Keeps the reference mended while it changes; the answer ends that. */
export function keepMended(place: HTMLElement): () => void {
  let asked = 0
  const soon = () => {
    cancelAnimationFrame(asked)
    asked = requestAnimationFrame(() => mend(place))
  }
  const watcher = new MutationObserver(soon)
  watcher.observe(place, { childList: true, subtree: true })
  soon()
  return () => {
    watcher.disconnect()
    cancelAnimationFrame(asked)
  }
}

const FIELDS = 'select, textarea, input:not([type="hidden"])'
const SCROLLING =
  'pre, .highlight-code, .table-container, .responses-inner, .model-box, .body-param'

function name(field: HTMLElement): void {
  if (field.hasAttribute('aria-label') || isLabelled(field)) return
  const of =
    textOf(field.closest('tr')?.querySelector('.parameter__name')) ??
    (field.closest('.opblock-section-request-body') ? 'request body' : null) ??
    textOf(field.closest('tr.response')?.querySelector('.response-col_status'))
  const kind = field instanceof HTMLSelectElement ? 'Choose: ' : ''
  const usual = field.getAttribute('placeholder') || field.id || 'value'
  field.setAttribute('aria-label', `${kind}${of ?? usual}`)
}

/** A label around a list says what the list holds, and nothing of its own. */
function isLabelled(field: HTMLElement): boolean {
  return !(field instanceof HTMLSelectElement) && textOf(field.closest('label')) !== null
}

function letFocus(area: HTMLElement): void {
  const { overflowX, overflowY } = getComputedStyle(area)
  const isScrolling = [overflowX, overflowY].some((one) => one === 'auto' || one === 'scroll')
  const isCut = area.scrollWidth > area.clientWidth || area.scrollHeight > area.clientHeight
  if (isScrolling && isCut && !area.hasAttribute('tabindex')) area.tabIndex = 0
}

/** The name of a problem leads to its line. */
function anchor(cell: Element): void {
  const row = cell.closest('tr')
  if (!row || row.id) return
  row.id = `problem-${cell.textContent}`
  if (location.hash === `#${row.id}`) row.scrollIntoView({ block: 'center' })
}

function textOf(element: Element | null | undefined): string | null {
  return element?.textContent?.replace(/\*$/, '').trim() || null
}
