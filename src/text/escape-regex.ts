/** The words as a pattern that stands for them alone. */
export const escapeRegex = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
