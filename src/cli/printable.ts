/** Control characters, and the marks that turn the direction of writing; line ends and tabs are none of these. */
const STEERING = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * A text with � for whatever would steer the terminal it is shown in: names of files and words of documents come from
 * strangers, and an escape sequence could clear the screen or hide what stands before.
 *
 * @example printable('总结\u001b[2J.txt') // '总结�[2J.txt'
 */
export const printable = (text: string): string => text.replace(STEERING, '\ufffd')
