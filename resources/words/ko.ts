/** All Korean words as one file of the bundle: a page costs one request for words, whatever areas it uses. */
export default import.meta.glob<Record<string, unknown>>('../lang/ko/*.json', {
  eager: true,
  import: 'default',
})
