/** Korean words of the pages behind a sign-in, and of long texts. */
export default import.meta.glob<Record<string, unknown>>(
  '../lang/ko/{api_docs,calendars,chat,earnings,hosting,legal,mail,payments,refusals,reservations,sanctions,settings,uploads,webhooks}.json',
  { eager: true, import: 'default' }
)
