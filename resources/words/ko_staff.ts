/** Korean words of the pages behind the counter. */
export default import.meta.glob<Record<string, unknown>>('../lang/ko/admin.json', {
  eager: true,
  import: 'default',
})
