/** A file that was read, and where it lay. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  readonly path: string;
}

const HANDED = new Map<string, FileBytes>();

/**
 * Files that this thread need not read: another one has, and shares their bytes. Only the first reading of a file asks
 * for them, so this comes before anything is loaded.
 *
 * @param files by the name under which they are looked for
 */
export function handFiles(files: Iterable<readonly [name: string, file: FileBytes]>): void {
  for (const [name, file] of files) HANDED.set(name, file);
}

export function handedFile(name: string): FileBytes | undefined {
  return HANDED.get(name);
}
