/** An observation: which terms hold, by their indexes, and whether the figure was right. */
export interface Observation {
  readonly terms: readonly number[]
  readonly right: boolean
}

/** How strongly weights are drawn to 0 (ridge): rare terms stay near it. Term 0, the intercept, is free. */
const RIDGE = 2

/** Newton's method settles within ten steps; the bound is for data that no weights fit. */
const STEPS = 50

/**
 * Fits a logistic model with a ridge by Newton's method. The same observations give the same weights.
 *
 * @param size number of terms; term 0 is the intercept and holds in every observation.
 * @returns the weight of each term, in log-odds.
 */
export function fitLogistic(observations: readonly Observation[], size: number): readonly number[] {
  let weights: readonly number[] = new Array<number>(size).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const { gradient, hessian } = derivatives(observations, weights)
    const change = solve(hessian, gradient)
    weights = weights.map((weight, i) => weight + (change[i] ?? 0))
    if (change.every((delta) => Math.abs(delta) < 1e-9)) break
  }
  return weights
}

function derivatives(observations: readonly Observation[], weights: readonly number[]) {
  const penalty = weights.map((_, i): number => (i === 0 ? 1e-9 : RIDGE))
  const gradient = weights.map((weight, i) => -(penalty[i] ?? 0) * weight)
  const hessian = weights.map((_, i) => weights.map((_, j) => (i === j ? (penalty[i] ?? 0) : 0)))
  for (const { terms, right } of observations) {
    const share = 1 / (1 + Math.exp(-terms.reduce((sum, term) => sum + (weights[term] ?? 0), 0)))
    for (const i of terms) {
      gradient[i] = (gradient[i] ?? 0) + (Number(right) - share)
      const row = hessian[i] ?? []
      for (const j of terms) row[j] = (row[j] ?? 0) + share * (1 - share)
    }
  }
  return { gradient, hessian }
}

/** Solves `matrix · x = vector` by Gaussian elimination; the ridge keeps the matrix positive definite. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, vector[i] ?? 0])
  const size = rows.length
  for (let pivot = 0; pivot < size; pivot++) {
    const top = rows[pivot] ?? []
    for (const row of rows.slice(pivot + 1)) {
      const factor = (row[pivot] ?? 0) / (top[pivot] ?? 1)
      for (let j = pivot; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (top[j] ?? 0)
    }
  }
  const solution = new Array<number>(size).fill(0)
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] ?? []
    const known = solution.reduce((sum, x, j) => (j > i ? sum + x * (row[j] ?? 0) : sum), 0)
    solution[i] = ((row[size] ?? 0) - known) / (row[i] ?? 1)
  }
  return solution
}
