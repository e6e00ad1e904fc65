/** English words of the pages behind the counter. */
export default import.meta.glob<Record<string, unknown>>('../lang/en/admin.json', {
  eager: true,
  import: 'default',
})
