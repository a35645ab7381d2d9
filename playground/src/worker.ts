import {
  type AssetProgress,
  createExtractor,
  DianmingError,
  type DictionaryEntry,
  type Document,
  type Extractor,
} from 'dianming';
import { type Format, type FormatOptions, write } from 'dianming/document';
import { parseDictionary } from 'dianming/lexicon';
import { createExtractor as createLite } from 'dianming/lite';
import type { Answer, Engine, Question } from './messages.js';

const NAME = 'playground';

const progress = new Map<string, AssetProgress>();
const extractors = new Map<Engine, Promise<Extractor<string>>>();
let last: Document<string> | undefined;

const answer = (message: Answer) => self.postMessage(message);

function onProgress(step: AssetProgress): void {
  progress.set(step.asset, step);
  const steps = [...progress.values()];
  const sum = (of: (step: AssetProgress) => number) => steps.reduce((total, one) => total + of(one), 0);
  answer({
    kind: 'loading',
    share:
      sum(({ loaded }) => loaded) /
      Math.max(
        1,
        sum(({ total }) => total),
      ),
  });
}

function extractorOf(engine: Engine): Promise<Extractor<string>> {
  let extractor = extractors.get(engine);
  if (extractor === undefined) {
    extractor =
      engine === 'lite'
        ? createLite<string>({ onProgress })
        : createExtractor<string>({ tagger: engine === 'full', onProgress });
    extractors.set(engine, extractor);
    extractor.catch(() => extractors.delete(engine));
  }
  return extractor;
}

/** The entries of the good lines, and what is wrong with the others. */
function readEntries(dictionary: string): { entries: readonly DictionaryEntry[]; fault: string } {
  if (dictionary.trim() === '') return { entries: [], fault: '' };
  try {
    return { entries: parseDictionary(`text,type\n${dictionary}`, { file: 'CSV', format: 'csv' }), fault: '' };
  } catch (error) {
    if (!(error instanceof DianmingError)) throw error;
    // The heading is ours: lines count from the user's first.
    const lines = error.issues.map(({ line, value, expected }) => `${line - 1}: ${value} → ${expected}`);
    return { entries: [], fault: lines.length > 0 ? lines.join('\n') : error.message };
  }
}

async function read({ id, text, engine, dictionary }: Question & { kind: 'read' }): Promise<void> {
  const extractor = await extractorOf(engine);
  const { entries, fault } = readEntries(dictionary);
  await extractor.setDictionary(NAME, entries);
  const start = performance.now();
  last = extractor.extract(text);
  const milliseconds = Math.round(performance.now() - start);
  answer({ kind: 'reading', id, document: last.toJSON(), milliseconds, fault });
}

function writeLast({ id, format, language }: Question & { kind: 'write' }): void {
  if (last === undefined) return;
  const options: FormatOptions[Format] = format === 'html' || format === 'terminal' ? { language } : {};
  answer({ kind: 'written', id, content: write(last, format, options) });
}

// One after the other: two readings at once would only wait for each other.
let queue = Promise.resolve();
let newest = 0;
self.onmessage = ({ data }: MessageEvent<Question>) => {
  if (data.kind === 'read') newest = data.id;
  queue = queue.then(async () => {
    try {
      if (data.kind === 'write') writeLast(data);
      else if (data.id === newest) await read(data);
    } catch (error) {
      answer({ kind: 'fault', id: data.id, message: (error as Error).message });
    }
  });
};
