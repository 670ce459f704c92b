import type { List, ListLevel } from '../docx/numbering.js'

/** Gathers lists from the words of `\listtable` and `\listoverridetable`. */
export interface ListTables {
  /** A control word in one of the tables. */
  take(word: string, number: number | null): void
  /** What `\leveltext` holds: a length, then the label's signs, U+0000 to U+0008 in the place of the levels' numbers. */
  label(text: string): void
  /** Lists by the number that paragraphs refer to (`\ls`). */
  readonly lists: ReadonlyMap<number, List>
}

interface OpenOverride {
  listId: number
  /** The level the words are about, counted from 0. */
  depth: number
  readonly levels: Map<number, ListLevel>
  readonly restarts: Map<number, number>
}

export function createListTables(): ListTables {
  const byId = new Map<number, ReadonlyMap<number, ListLevel>>()
  const lists = new Map<number, List>()
  let levels = new Map<number, ListLevel>()
  let depth = -1
  let override: OpenOverride | null = null
  let inLevel = false

  const change = (part: Partial<ListLevel>): void => {
    const [into, at] = override ? [override.levels, override.depth] : [levels, depth]
    if (inLevel) into.set(at, { ...(into.get(at) ?? FIRST_LEVEL), ...part })
  }
  return {
    lists,
    take(word, number) {
      switch (word) {
        case 'list':
          ;[levels, depth, override, inLevel] = [new Map(), -1, null, false]
          break
        case 'listoverride':
          ;[override, inLevel] = [{ listId: 0, depth: -1, levels: new Map(), restarts: new Map() }, false]
          break
        case 'lfolevel':
          if (override) override.depth += 1
          inLevel = false
          break
        case 'listlevel':
          if (!override) depth += 1
          inLevel = true
          change({})
          break
        case 'levelnfc':
        case 'levelnfcn':
          change({ format: FORMATS[number ?? 0] ?? UNKNOWN })
          break
        case 'levelstartat':
          if (override && !inLevel) override.restarts.set(override.depth, number ?? 1)
          else change({ start: number ?? 1 })
          break
        case 'levelfollow':
          change({ suffix: (['tab', 'space', 'nothing'] as const)[number ?? 0] ?? 'tab' })
          break
        case 'levellegal':
          change({ legal: number !== 0 })
          break
        case 'levelnorestart':
          change({ restartAfter: number === 0 ? undefined : 0 })
          break
        case 'listid':
          if (override) override.listId = number ?? 0
          else byId.set(number ?? 0, levels)
          break
        case 'ls': {
          const known = byId.get(override?.listId ?? 0)
          if (!override || !known || number === null) break
          const { listId, restarts } = override
          lists.set(number, {
            numId: number,
            abstractId: String(listId),
            levels: new Map([...known, ...override.levels]),
            restarts,
          })
        }
      }
    },
    label(text) {
      const signs = text.slice(1, 1 + text.charCodeAt(0))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they stand for levels
      change({ text: signs.replace(/[\0-\x08]/g, (sign) => `%${sign.charCodeAt(0) + 1}`).trim() })
    },
  }
}

const FIRST_LEVEL: ListLevel = {
  start: 1,
  format: 'decimal',
  text: '',
  restartAfter: undefined,
  legal: false,
  suffix: 'tab',
  style: undefined,
}

/** A format of which no number is written here: the label that stands in the file must do. */
export const UNKNOWN = 'unknown'

/** Number formats of Word by their codes. */
const FORMATS: Readonly<Record<number, string>> = {
  ...{ 0: 'decimal', 1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter' },
  ...{ 10: 'ideographDigital', 11: 'japaneseCounting', 14: 'decimalFullWidth', 15: 'decimalHalfWidth' },
  ...{ 17: 'japaneseDigitalTenThousand', 18: 'decimalEnclosedCircle', 19: 'decimalFullWidth2', 22: 'decimalZero' },
  ...{ 23: 'bullet', 26: 'decimalEnclosedFullstop', 27: 'decimalEnclosedParen', 28: 'decimalEnclosedCircleChinese' },
  ...{ 29: 'ideographEnclosedCircle', 30: 'ideographTraditional', 31: 'ideographZodiac', 33: 'taiwaneseCounting' },
  ...{ 34: 'ideographLegalTraditional', 35: 'taiwaneseCountingThousand', 36: 'taiwaneseDigital' },
  ...{ 37: 'chineseCounting', 38: 'chineseLegalSimplified', 39: 'chineseCountingThousand', 255: 'none' },
}
