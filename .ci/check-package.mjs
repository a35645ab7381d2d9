// Packs the built package, lints the tarball, and uses it from empty projects: ESM, CommonJS, TypeScript.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const LARGEST_PACKAGE = 10 * 1024 * 1024;
const root = resolve(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'dianming-package-'));
const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

try {
  // The build is there already; packing must not need any script.
  const [{ filename }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], root),
  );
  const tarball = join(work, filename);
  const { size } = statSync(tarball);
  console.log(`packed: ${(size / 1024 / 1024).toFixed(2)} MB`);
  if (size > LARGEST_PACKAGE) throw new Error(`the package has ${size} bytes, more than ${LARGEST_PACKAGE}`);

  console.log(run('npx', ['publint', '--strict', tarball], root).trim());
  console.log(
    run(
      'npx',
      ['attw', tarball, '--format', 'ascii', '--profile', 'node16', '--exclude-entrypoints', 'dianming.bin'],
      root,
    ).trim(),
  );

  const { scripts = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const hook of ['preinstall', 'install', 'postinstall']) {
    if (scripts[hook]) throw new Error(`package.json has a script ${hook}: a user's install must run none`);
  }

  writeFileSync(join(work, 'package.json'), JSON.stringify({ name: 'empty', private: true }));
  run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', tarball, 'typescript@5', '@types/node@20'],
    work,
  );

  const program = `
const extractor = await createExtractor();
const document = extractor.extract('青禾县委书记欧阳志远到白沙镇调研。');
const [appointment] = document.appointments;
if (appointment?.person.text !== '欧阳志远' || appointment.position.text !== '书记' || appointment.organization?.text !== '青禾县委') {
  throw new Error(JSON.stringify(document));
}
`;
  writeFileSync(join(work, 'esm.mjs'), `import { createExtractor } from 'dianming';\n${program}`);
  writeFileSync(
    join(work, 'cjs.cjs'),
    `const { createExtractor } = require('dianming');\n(async () => {${program}})().catch((error) => { console.error(error); process.exit(1); });`,
  );
  // Threads, which load a file of the package of their own.
  const pool = `
const pool = await createExtractorPool({ threads: 2 });
const names = [];
for await (const { document } of pool.extractAll(['记者沈岚报道。', '县长麴文海说。'])) names.push(document.people[0].name);
await pool.close();
if (names.join() !== '沈岚,麴文海') throw new Error(names.join());
`;
  writeFileSync(join(work, 'pool.mjs'), `import { createExtractorPool } from 'dianming/pool';\n${pool}`);
  writeFileSync(
    join(work, 'pool.cjs'),
    `const { createExtractorPool } = require('dianming/pool');\n(async () => {${pool}})().catch((error) => { console.error(error); process.exit(1); });`,
  );
  writeFileSync(
    join(work, 'typed.mts'),
    `import { createExtractor } from 'dianming';
import { readJsonl } from 'dianming/evaluation';
import { createExtractorPool, type Extraction } from 'dianming/pool';
import { createExtractTransform, ExtractTransformStream } from 'dianming/streams';
import { openRoster } from 'dianming/roster';
import { loadTrainingTools, trainTagger, type TrainingPass, writeModel } from 'dianming/training';
import { createTokenModel } from 'dianming/transformers';
const extractor = await createExtractor({ dictionaries: [[{ text: '二号礼堂', type: 'landmark' }]] });
const document = extractor.extract('会议在二号礼堂举行。');
const type: 'person' | 'position' | 'organization' | 'place' | 'landmark' | undefined = document.mentions[0]?.type;
if (type !== 'landmark') throw new Error(String(type));
const documents = readJsonl('{"text":"沈岚说","entities":[{"start":0,"end":2,"type":"person"}]}', '例.jsonl');
const train = [{ convention: 'dianming', documents, types: ['person'] }];
let last: TrainingPass | undefined;
for (const pass of trainTagger({ train, dev: [], ...(await loadTrainingTools()) }, { passes: 1, least: 1 })) last = pass;
if (last === undefined) throw new Error('no pass');
await createExtractor({ tagger: writeModel(last.model()) });
const pool = await createExtractorPool({ threads: 1, dictionaries: [[{ text: '二号礼堂', type: 'landmark' }]] });
const seen: Extraction<{ id: number; text: string }, 'person' | 'position' | 'organization' | 'place' | 'landmark'>[] = [];
for await (const extraction of pool.extractAll([{ id: 1, text: '会议在二号礼堂举行。' }])) seen.push(extraction);
if (seen[0]?.document?.mentions[0]?.type !== 'landmark') throw new Error('no landmark');
createExtractTransform(pool).destroy();
await new ExtractTransformStream(pool).readable.cancel();
await pool[Symbol.asyncDispose]();
// Optional packages are not installed here.
for (const [name, loading] of Object.entries({
  '@duckdb/node-api': openRoster(':memory:'),
  '@huggingface/transformers': createTokenModel('.', { labels: {} }),
})) {
  const message = await loading.then(() => 'none', (error: Error) => error.message);
  if (!message.includes('run \`npm install ' + name + '\`')) throw new Error(name + ': ' + message);
}
`,
  );
  writeFileSync(
    join(work, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        module: 'NodeNext',
        target: 'ES2022',
        strict: true,
        skipLibCheck: false,
        types: ['node'],
        outDir: 'out',
      },
      files: ['typed.mts'],
    }),
  );
  console.log('ESM', run('node', ['esm.mjs'], work), 'imports and runs');
  console.log('CommonJS', run('node', ['cjs.cjs'], work), 'requires and runs');
  console.log('threads', run('node', ['pool.mjs'], work), run('node', ['pool.cjs'], work), 'start from both');
  run('npx', ['tsc', '-p', '.'], work);
  console.log('TypeScript', run('node', ['out/typed.mjs'], work), 'compiles and runs');
  console.log('CLI', run('npx', ['dianming', '--version'], work).trim());
} finally {
  rmSync(work, { recursive: true, force: true });
}
