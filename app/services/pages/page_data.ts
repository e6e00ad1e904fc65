interface Page {
  component?: string
  ssrBody?: string
}

/**
 * Where a page begins: as the server rendered it, or its data and a place for it. Data is written without a
 * `<`: a browser that reads `<!--<script` inside a script looks for its end behind the page.
 */
export function pageBody(page: Page): string {
  if (page.ssrBody) return page.ssrBody
  const data = JSON.stringify(page)
    .replaceAll('/', String.raw`\/`)
    .replaceAll('<', String.raw`\u003c`)
  return `<script data-page="app" type="application/json">${data}</script><div id="app"></div>`
}
