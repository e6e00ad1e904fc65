/** All English words as one file of the bundle: a page costs one request for words, whatever areas it uses. */
export default import.meta.glob<Record<string, unknown>>('../lang/en/*.json', {
  eager: true,
  import: 'default',
})
