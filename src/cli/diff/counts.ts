import type { Diff } from '../../diff/index.js'

/** What a comparison comes to, in numbers. */
export function countsOf({ pairs, onlyA, onlyB, incomparable, claims, targets, repeated, unnamed }: Diff) {
  const changed = pairs.filter(({ change }) => !change.same).length
  const refuted = claims.filter((claim) => !claim.agrees).length
  return {
    pairs: pairs.length,
    changed,
    same: pairs.length - changed,
    onlyA: onlyA.length,
    onlyB: onlyB.length,
    incomparable: incomparable.length,
    claims: claims.length,
    refuted,
    targets: targets.length,
    repeated,
    unnamed,
  }
}
