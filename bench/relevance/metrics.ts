/** From this grade on a listing counts as found for recall. */
export const RELEVANT = 2

/**
 * Normalised discounted cumulative gain of the first `k` places, gains 2^grade − 1 (Burges 2005).
 * @param grades of the found listings, in their order
 * @param ideal grades of everything that could have been found, in any order
 * @returns 0 to 1; 1 when nothing in the corpus has a grade
 */
export function ndcg(grades: number[], ideal: number[], k = 10): number {
  const best = dcg(
    [...ideal].sort((a, b) => b - a),
    k
  )
  return best === 0 ? 1 : dcg(grades, k) / best
}

/**
 * Of the relevant listings, how many are among the first `k`; of more than `k`, how many of `k`.
 * @returns 0 to 1; 1 when nothing in the corpus is relevant
 */
export function recall(grades: number[], ideal: number[], k = 10): number {
  const all = Math.min(k, ideal.filter(isRelevant).length)
  return all === 0 ? 1 : grades.slice(0, k).filter(isRelevant).length / all
}

function dcg(grades: number[], k: number): number {
  return grades
    .slice(0, k)
    .reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
}

function isRelevant(grade: number): boolean {
  return grade >= RELEVANT
}
