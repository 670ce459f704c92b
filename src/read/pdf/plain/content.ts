import { compose, IDENTITY } from '../geometry.js'
import { skipInlineImage } from './inline-image.js'
import { isWord, Lexer } from './lexer.js'
import { MARK_OPERATORS } from './marks.js'
import type { ObjectFile } from './objects.js'
import { Operands } from './operands.js'
import { joinContents, type PlainPage } from './pages.js'
import { PATH_OPERATORS } from './path.js'
import { type Content, checkOutside, type Fonts, findResource, type Operator, type Run, toMatrix } from './run.js'
import { TEXT_OPERATORS } from './text.js'
import { Unsure } from './unsure.js'
import { isArray, isDictionary, isStream, type Stream, type Value } from './values.js'

/** As PDFium's page objects are looked at. */
const DEEPEST_FORM = 8
/** A map may have a hundred thousand strokes; forms within forms multiply, and each takes as long as some operators. */
const MOST_OPERATORS = 3_000_000
const FORM_COST = 1000
const MOST_SAVED = 1000

/** Carries out a page's operators. Throws {@link Unsure} at the first that is not certain. */
export function readContent(page: PlainPage, file: ObjectFile, fonts: Fonts): Content {
  const content: Content = { glyphs: [], advances: [], shapes: [], pictures: [], runs: 0, left: MOST_OPERATORS }
  const state = {
    matrix: IDENTITY,
    font: null,
    size: 0,
    charSpace: 0,
    wordSpace: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  }
  carryOut(
    joinContents(page.contents, file),
    startRun({ content, resources: page.resources, file, fonts, depth: 0, state }),
  )
  return content
}

const startRun = (start: Omit<Run, 'named' | 'saved' | 'text' | 'outlines' | 'marks'>): Run => ({
  ...start,
  named: new Map(),
  saved: [],
  text: null,
  outlines: [],
  marks: [],
})

function carryOut(bytes: Uint8Array, run: Run): void {
  const lexer = new Lexer(bytes)
  const operands = new Operands()
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (!isWord(token)) {
      operands.push(token)
      continue
    }
    run.content.left -= 1
    if (run.content.left < 0) throw new Unsure('operator', 'too many operators')
    if (token.word === 'BI') {
      skipInlineImage(lexer, bytes)
      run.content.pictures.push(run.state.matrix)
    } else carryOutOne(token.word, operands, run)
    operands.clear()
  }
  if (run.text !== null) throw new Unsure('operator', 'a text without an end')
}

function carryOutOne(word: string, operands: Operands, run: Run): void {
  const operator = OPERATORS.get(word)
  if (operator === undefined) throw new Unsure('operator', `unknown: ${word}`)
  operator(run, operands)
}

const ignore: Operator = () => {}

/** Colours, widths of lines and the like change nothing that is read; W clips, and the path goes with what follows. */
const IGNORED = 'w J j M d ri i CS cs SC SCN sc scn G g RG rg K k sh W W* MP DP'.split(' ')

const STATE_OPERATORS: readonly (readonly [string, Operator])[] = [
  [
    'q',
    (run) => {
      checkOutside(run)
      if (run.saved.push({ ...run.state }) > MOST_SAVED) throw new Unsure('operator', 'q without end')
    },
  ],
  [
    'Q',
    (run) => {
      checkOutside(run)
      const state = run.saved.pop()
      if (state === undefined) throw new Unsure('operator', 'Q without q')
      run.state = state
    },
  ],
  [
    'cm',
    (run, operands) => {
      checkOutside(run)
      run.state.matrix = compose(run.state.matrix, operands.matrix())
    },
  ],
  [
    'gs',
    (run, operands) => {
      const state = findResource(run, 'ExtGState', operands.at(0))
      if (!isDictionary(state) || state.has('Font')) throw new Unsure('operator', 'a state with a font')
    },
  ],
  ['Do', (run, operands) => draw(run, findResource(run, 'XObject', operands.at(0)))],
]

const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ...IGNORED.map((word) => [word, ignore] as const),
  ...STATE_OPERATORS,
  ...TEXT_OPERATORS,
  ...PATH_OPERATORS,
  ...MARK_OPERATORS,
])

function draw(run: Run, object: Value): void {
  checkOutside(run)
  if (!isStream(object)) throw new Unsure('operator', 'nothing to draw')
  const kind = object.dictionary.get('Subtype')
  if (kind === 'Image') run.content.pictures.push(run.state.matrix)
  else if (kind === 'Form') drawForm(run, object)
  else throw new Unsure('operator', `to draw ${kind}`)
}

/** A form's operators are carried out in a space of its own. */
function drawForm(run: Run, form: Stream): void {
  const { file, content, fonts, depth } = run
  if (depth >= DEEPEST_FORM) throw new Unsure('operator', 'forms within forms')
  content.left -= FORM_COST
  const matrix = file.resolve(form.dictionary.get('Matrix'))
  const own = file.resolve(form.dictionary.get('Resources'))
  const placed = matrix === null ? IDENTITY : toMatrix(isArray(matrix) ? matrix.map(file.resolve) : matrix)
  const state = { ...run.state, matrix: compose(run.state.matrix, placed), font: null }
  const resources = isDictionary(own) ? own : run.resources
  carryOut(file.unpack(form), startRun({ content, resources, file, fonts, depth: depth + 1, state }))
}
