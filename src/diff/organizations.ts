import { type NameReader, organizationKey } from '../indicators/index.js'
import type { FigureRecord } from '../store/index.js'

export interface AlignedRecords {
  readonly a: readonly FigureRecord[]
  readonly b: readonly FigureRecord[]
}

/**
 * The records of both sides, organisation by organisation. Two sides with one organisation each are compared whatever it
 * is called: 云浦区市场监管局 in one report may be 市市场监管局云浦分局 in the next.
 */
export function alignOrganizations(
  a: readonly FigureRecord[],
  b: readonly FigureRecord[],
  reader: NameReader,
): readonly AlignedRecords[] {
  const [ofA, ofB] = [groupByOrganization(a, reader), groupByOrganization(b, reader)]
  if (ofA.size <= 1 && ofB.size <= 1) return [{ a, b }]
  const keys = new Set([...ofA.keys(), ...ofB.keys()])
  return [...keys].map((key) => ({ a: ofA.get(key) ?? [], b: ofB.get(key) ?? [] }))
}

function groupByOrganization(
  records: readonly FigureRecord[],
  { wording }: NameReader,
): ReadonlyMap<string, readonly FigureRecord[]> {
  const keys = new Map<string | null, string>()
  const groups = new Map<string, FigureRecord[]>()
  for (const record of records) {
    const { organization } = record.report
    const key = keys.get(organization) ?? (organization === null ? '' : organizationKey(organization, wording))
    keys.set(organization, key)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [record])
    else group.push(record)
  }
  return groups
}
