/** The page of a question, without the conditions that are left out. */
export function searchAddress(question: string, leftOut: string[] = []): string {
  return addressed('/search', question, leftOut)
}

export function answerAddress(question: string, leftOut: string[] = []): string {
  return addressed('/search/answer', question, leftOut)
}

function addressed(path: string, question: string, leftOut: string[]): string {
  const query = new URLSearchParams()
  if (question !== '') query.set('q', question)
  if (leftOut.length > 0) query.set('without', leftOut.join(','))
  return query.size > 0 ? `${path}?${query}` : path
}
