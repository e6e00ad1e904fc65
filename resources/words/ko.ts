/** Korean words of the pages that visitors see: one file of the bundle, one request. */
export default import.meta.glob<Record<string, unknown>>(
  [
    '../lang/ko/*.json',
    '!../lang/ko/{admin,chat,earnings,hosting,legal,mail,mcp,notices,refusals,reservations,sanctions,settings,staff,validator}.json',
  ],
  { eager: true, import: 'default' }
)
