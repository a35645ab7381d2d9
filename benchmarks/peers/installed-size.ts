import { existsSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** All files in a folder; links are not followed. */
export async function folderBytes(folder: string, leaveOut: readonly string[] = []): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (leaveOut.includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += await folderBytes(path);
    else if (entry.isFile()) bytes += (await lstat(path)).size;
  }
  return bytes;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** An installed npm package and all that it depends on, each once. */
export async function npmPackageBytes(name: string, from: string): Promise<number> {
  const folders = new Set<string>();
  await collect(name, from, folders);
  let bytes = 0;
  for (const folder of folders) bytes += await folderBytes(folder, ['node_modules']);
  return bytes;
}

/** Of the dependencies of a manifest, without the package itself. */
export async function npmDependencyBytes(folder: string): Promise<number> {
  const folders = new Set<string>();
  await collectDependencies(folder, folders);
  let bytes = 0;
  for (const dependency of folders) bytes += await folderBytes(dependency, ['node_modules']);
  return bytes;
}

async function collect(name: string, from: string, folders: Set<string>): Promise<void> {
  const folder = resolvePackage(name, from);
  // Optional dependencies for other systems are not there.
  if (folder === undefined || folders.has(folder)) return;
  folders.add(folder);
  await collectDependencies(folder, folders);
}

async function collectDependencies(folder: string, folders: Set<string>): Promise<void> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
    await collect(name, folder, folders);
  }
}

function resolvePackage(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
    if (folder === dirname(folder)) return undefined;
  }
}
