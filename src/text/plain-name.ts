import { foldWidth } from './width.js'

/** Quotation marks, brackets and what joins words: “双随机、一公开”抽查 and 双随机一公开抽查 are one name. */
const MARKS = /[\s“”‘’"'《》〈〉「」『』()[\]【】{}、,;:：;，；·+—…!?！？*#。|]/g

/**
 * A name with the marks taken off and full-width forms folded; capital letters stay.
 *
 * @example plainName('“双随机、一公开”抽查') // '双随机一公开抽查'
 */
export const plainName = (name: string): string => foldWidth(name).replace(MARKS, '')
