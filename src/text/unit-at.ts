const { charCodeAt } = String.prototype

/**
 * The UTF-16 unit at a place, NaN where there is none. `text.charCodeAt` looks its method up by how the text is kept (cut out
 * of another, joined, of one or two bytes); where texts of all makes come by, each unit costs a look-up. This needs none, as
 * long as no caller asks for what is not there: from then on each unit would be got by a call.
 */
export const unitAt = (text: string, at: number): number => charCodeAt.call(text, at)
