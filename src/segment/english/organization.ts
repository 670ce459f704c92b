/** The word that a body's name ends in. */
const BODY = [
  ...['Government', 'Bureau', 'Commission', 'Committee', 'Court', 'Procuratorate', 'Administration', 'Department'],
  ...['Office', 'University', 'Hospital', 'Cent(?:er|re)', 'Authority', 'Bank', 'Group', 'Corporation', 'Company'],
  ...['(?:GROUP |Group )?C[Oo]\\.,? L[Tt][Dd]\\.?', 'Limited'],
].join('|')

const NAME = `(?:[A-Z][\\w'’.&-]*,? |(?:of|and|for|on) (?:the )?){0,9}?(?:${BODY})(?: of (?:the )?[A-Z]\\w+(?: [A-Z]\\w+)*)?`

/** Report on the Work of the Qinghe Municipal Government; of is no part of it. */
const OWNED = new RegExp(
  `\\b(?:of|by) (?:the )?((?:(?!of )(?:[A-Z][\\w'’.&-]*,? |and |for )){0,9}?(?:${BODY})(?: of (?:the )?[A-Z]\\w+(?: [A-Z]\\w+)*)?)`,
)

const LEADING = new RegExp(`^(?:The )?(${NAME})`)

/**
 * The body whose report it is, from its English title: Report on the Work of the Qinghe Municipal Government (2023) →
 * Qinghe Municipal Government; Hailing Port Group Co., Ltd. Annual Report 2021 → Hailing Port Group Co., Ltd.
 *
 * @returns null when the title names none.
 */
export function findEnglishOrganization(title: string): string | null {
  return OWNED.exec(title)?.[1] ?? LEADING.exec(title)?.[1] ?? null
}
