import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where `npm run peers:install` puts what it installs, a folder a peer. Git ignores it. */
export const INSTALLED = join(import.meta.dirname, '.installed');

/** What the installer leaves in a peer's folder as `installation.json`. */
export interface Installation {
  readonly version: string;
  /** What starts the peer: the program, then its arguments. */
  readonly command: readonly string[];
  /** Added to the environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** All that was installed for it, without the interpreter. */
  readonly bytes: number;
}

export const installationFile = (peer: string): string => join(INSTALLED, peer, 'installation.json');

/** Undefined if the peer is not installed. */
export function installationOf(peer: string): Installation | undefined {
  const file = installationFile(peer);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Installation) : undefined;
}
