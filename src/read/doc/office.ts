import { execFile } from 'node:child_process'
import { access, constants, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** Longest a conversion may take, in milliseconds; a document of 100 pages takes 3 s. */
const TIMEOUT = 45_000

/**
 * A Word document of the old format as docx, converted by LibreOffice; null when it is not on the machine or fails.
 *
 * It works in a folder of its own that is removed afterwards, with macros and links to other files switched off.
 */
export async function convertToDocx(bytes: Uint8Array): Promise<Uint8Array | null> {
  const soffice = await findOffice()
  if (soffice === null) return null
  const folder = await mkdtemp(join(tmpdir(), 'zhibiao-office-'))
  try {
    const profile = join(folder, 'profile')
    await mkdir(join(profile, 'user'), { recursive: true })
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS)
    await writeFile(join(folder, 'report.doc'), bytes)
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'docx',
    ]
    const options = { cwd: folder, timeout: TIMEOUT, killSignal: 'SIGKILL', windowsHide: true } as const
    await promisify(execFile)(soffice, [...args, '--outdir', folder, join(folder, 'report.doc')], options)
    return await readFile(join(folder, 'report.docx'))
  } catch {
    // The text without numbers is better than none, and a message tells of them.
    return null
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>`

/** The program on the search path. */
async function findOffice(): Promise<string | null> {
  const name = process.platform === 'win32' ? 'soffice.exe' : 'soffice'
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    const path = join(folder, name)
    if (await isExecutable(path)) return path
  }
  return null
}

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
