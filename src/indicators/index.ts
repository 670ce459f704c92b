export { type Catalogue, catalogueOf, findEntries, type IndicatorEntry } from './catalogue.js'
export { relateUnits, type UnitRelation } from './counters.js'
export { createNameReader, type NameReader } from './figure-name.js'
export { atMost, type Found, findIndexed, indexedCatalogue, readNames } from './find.js'
export type { Identity } from './identity.js'
export { formOf, type NameForm, type NameTerm, type NameWord } from './name-form.js'
export type { KeyedName, NameCriteria, NameIndex, NameReading, NameUse, UnreadName } from './name-index.js'
export { createNameTools } from './name-tools.js'
export { organizationKey, regionOf } from './organization.js'
export {
  basisKey,
  type PeriodKind,
  type PeriodPlace,
  periodKind,
  periodPlace,
  shiftYears,
  statedKind,
  YEAR_BEGIN,
} from './period-kind.js'
export { rulingPack } from './ruling-pack.js'
export type { Ruling, Rulings } from './rulings.js'
export { type Contrast, type Similarity, similarityOf, type WeightedWord } from './similarity.js'
export { type Wording, wordingOf } from './wording.js'
