/** Korean words of the pages that visitors see: one file of the bundle, one request. */
export default import.meta.glob<Record<string, unknown>>(
  '../lang/ko/{auth,browse,comments,common,errors,frame,home,listings,notifications,reports,reviews,search,searches,users}.json',
  { eager: true, import: 'default' }
)
