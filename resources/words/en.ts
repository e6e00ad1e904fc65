/** All words of pages in English as one file of the bundle: a page costs one request for words, whatever areas it uses. */
export default import.meta.glob<Record<string, unknown>>(
  ['../lang/en/*.json', '!../lang/en/validator.json'],
  {
    eager: true,
    import: 'default',
  }
)
