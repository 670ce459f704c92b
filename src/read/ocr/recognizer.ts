import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Line } from 'tesseract.js'
import { encodePng, type Picture } from './picture.js'

/** Recognises the text of pictures, one after another. */
export interface Recognizer {
  /** The printed lines of a picture, in pixels, as Tesseract gives them. */
  recognize(picture: Picture): Promise<readonly Line[]>
}

/** The model of simplified Chinese, which also knows digits and Latin letters. */
const MODEL = 'chi_sim'

/**
 * Runs `use` with a recogniser, and ends it. Program, model and all come with the package: nothing is fetched, and nothing
 * is left on the disk. It takes half a second to start and some 150 MB.
 */
export async function withRecognizer<T>(use: (recognizer: Recognizer) => Promise<T>): Promise<T> {
  const { createWorker } = await import('tesseract.js')
  const model = createRequire(import.meta.url).resolve(`@tesseract.js-data/${MODEL}/package.json`)
  const worker = await createWorker(MODEL, undefined, {
    // Integer weights: a tenth of the size of the others, and as good on reports.
    langPath: join(dirname(model), '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
    // Else failures are thrown a second time, where nobody can catch them.
    errorHandler: () => {},
  })
  try {
    return await use({
      async recognize(picture) {
        const { data } = await worker.recognize(encodePng(picture), {}, { blocks: true, text: false })
        return (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
      },
    })
  } finally {
    await worker.terminate()
  }
}
