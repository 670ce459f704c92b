/** Names of the signs of ASCII, from the space on. */
const ASCII = `space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus
comma hyphen period slash zero one two three four five six seven eight nine colon semicolon less equal greater question
at A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash bracketright asciicircum underscore grave
a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar braceright asciitilde`

/** Names of those of Latin-1 from U+00A1 to U+00FF. */
const LATIN = `exclamdown cent sterling currency yen brokenbar section dieresis copyright ordfeminine guillemotleft
logicalnot softhyphen registered macron degree plusminus twosuperior threesuperior acute mu paragraph periodcentered
cedilla onesuperior ordmasculine guillemotright onequarter onehalf threequarters questiondown Agrave Aacute
Acircumflex Atilde Adieresis Aring AE Ccedilla Egrave Eacute Ecircumflex Edieresis Igrave Iacute Icircumflex Idieresis
Eth Ntilde Ograve Oacute Ocircumflex Otilde Odieresis multiply Oslash Ugrave Uacute Ucircumflex Udieresis Yacute Thorn
germandbls agrave aacute acircumflex atilde adieresis aring ae ccedilla egrave eacute ecircumflex edieresis igrave
iacute icircumflex idieresis eth ntilde ograve oacute ocircumflex otilde odieresis divide oslash ugrave uacute
ucircumflex udieresis yacute thorn ydieresis`

/** Others that reports hold. */
const OTHERS: Readonly<Record<string, string>> = {
  quoteleft: '‘',
  quoteright: '’',
  quotedblleft: '“',
  quotedblright: '”',
  quotesinglbase: '‚',
  quotedblbase: '„',
  guilsinglleft: '‹',
  guilsinglright: '›',
  endash: '–',
  emdash: '—',
  ellipsis: '…',
  bullet: '•',
  dagger: '†',
  daggerdbl: '‡',
  perthousand: '‰',
  trademark: '™',
  minus: '−',
  fraction: '⁄',
  Euro: '€',
  fi: 'fi',
  fl: 'fl',
  ff: 'ff',
  ffi: 'ffi',
  ffl: 'ffl',
  lessequal: '≤',
  greaterequal: '≥',
  notequal: '≠',
  approxequal: '≈',
  nbspace: '\u00a0',
}

const GLYPHS = new Map<string, string>([
  ...ASCII.split(/\s+/).map((name, index) => [name, String.fromCharCode(0x20 + index)] as const),
  ...LATIN.split(/\s+/).map((name, index) => [name, String.fromCharCode(0xa1 + index)] as const),
  ...Object.entries(OTHERS),
])

/**
 * The characters a glyph of this name prints; undefined for a name that does not tell for sure.
 *
 * @example charOfGlyph('uni5DE5') // '工'
 */
export function charOfGlyph(name: string): string | undefined {
  const code = /^uni([0-9A-F]{4})$/.exec(name)?.[1] ?? /^u([0-9A-F]{4,6})$/.exec(name)?.[1]
  if (code === undefined) return GLYPHS.get(name)
  const point = Number.parseInt(code, 16)
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined
}
