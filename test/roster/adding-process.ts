// Adds documents to a roster until it is killed; prints the number of each that was added.
import { openRoster } from '../../src/roster/index.js';
import { numberedDocument } from './numbered-document.js';

const roster = await openRoster(process.argv[2] as string);
for (let number = 0; ; number++) {
  const document = numberedDocument(number);
  await roster.add(`${number}.txt`, document.text, { extract: () => document });
  process.stdout.write(`${number}\n`);
}
