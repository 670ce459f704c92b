export async function readPdf(_: Uint8Array): Promise<never> { throw new Error('x') }
