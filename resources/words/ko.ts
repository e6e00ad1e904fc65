/** All words of pages in Korean as one file of the bundle: a page costs one request for words, whatever areas it uses. */
export default import.meta.glob<Record<string, unknown>>(
  ['../lang/ko/*.json', '!../lang/ko/validator.json'],
  {
    eager: true,
    import: 'default',
  }
)
