import type { Issue } from '../../errors.js';
import type { RawEntries, RawEntry } from './raw-entry.js';

export interface JiebaFormatOptions {
  readonly file: string;
  /** Type of words whose tag names none. */
  readonly type?: string;
  /** All types there are; any other tag is then a mistake. */
  readonly types?: readonly string[];
}

/** Tags of jieba, ICTCLAS and HanLP that name a type. */
const TYPE_OF_TAG: Readonly<Record<string, string>> = {
  nr: 'person',
  nr1: 'person',
  nr2: 'person',
  nrf: 'person',
  nrfg: 'person',
  nrj: 'person',
  nrt: 'person',
  ns: 'place',
  nsf: 'place',
  nt: 'organization',
  ntc: 'organization',
  ntcb: 'organization',
  ntcf: 'organization',
  ntch: 'organization',
  nth: 'organization',
  nto: 'organization',
  nts: 'organization',
  ntu: 'organization',
  nnt: 'position',
  职位: 'position',
  职务: 'position',
};

/** Tags that only name a part of speech. */
const PARTS_OF_SPEECH = new Set(
  (
    'a ad ag al an b bl c cc d df dg dl e eng f g h i j k l m mg mq n ng nl nz o p pba pbei q qt qv r rg rr ry rys rz ' +
    's t tg u ud ug uj ul uv uz v vd vdn vf vg vi vl vn vq vshi vx vyou w x y z zg'
  ).split(' '),
);

/**
 * jieba's user dictionaries: `词 频次 词性` a line, frequency and tag optional. Frequencies are read over: an entry
 * always counts. Words may hold spaces if a frequency or a tag follows. Lines that start with `# ` are comments.
 *
 * A tag is a type (`nr`, `ns`, `nt`, `nnt`, `person`, …), a part of speech (`n`, `nz`, …), which leaves the type to
 * `options.type`, or else a type of the user's own.
 */
export function readJiebaEntries(text: string, options: JiebaFormatOptions): RawEntries {
  const entries: RawEntry[] = [];
  const issues: Issue[] = [];
  for (const [index, written] of text.split(/\r\n|\n|\r/).entries()) {
    const content = written.trim();
    if (content === '' || content.startsWith('# ')) continue;
    const line = index + 1;
    const { word, tag } = splitLine(content, options);
    const type = tag === '' ? options.type : typeOf(tag, options);
    if (type === undefined) {
      issues.push({ file: options.file, line, value: tag === '' ? content : tag, expected: expectedTag(options) });
    } else {
      entries.push({ line, fields: { text: word, type } });
    }
  }
  return { entries, issues };
}

/** From the right: `Louis Vuitton 5 nt`, `Louis Vuitton nt`, `Louis Vuitton 5`, `Louis Vuitton`. */
function splitLine(content: string, options: JiebaFormatOptions): { readonly word: string; readonly tag: string } {
  const [rest, last] = splitLast(content);
  if (rest === '') return { word: last, tag: '' };
  if (isFrequency(last)) return { word: rest, tag: '' };
  const [word, middle] = splitLast(rest);
  if (word !== '' && isFrequency(middle)) return { word, tag: last };
  const isTag = /^[a-z][a-z0-9_-]*$/.test(last) || Object.hasOwn(TYPE_OF_TAG, last) || options.types?.includes(last);
  return isTag ? { word: rest, tag: last } : { word: content, tag: '' };
}

function splitLast(content: string): readonly [rest: string, last: string] {
  const at = Math.max(content.lastIndexOf(' '), content.lastIndexOf('\t'));
  return [content.slice(0, Math.max(at, 0)).trimEnd(), content.slice(at + 1)];
}

function isFrequency(field: string): boolean {
  return /^\d+(?:\.\d+)?$/.test(field);
}

function typeOf(tag: string, { type, types }: JiebaFormatOptions): string | undefined {
  if (types?.includes(tag)) return tag;
  const named = Object.hasOwn(TYPE_OF_TAG, tag) ? TYPE_OF_TAG[tag] : undefined;
  if (named !== undefined) return named;
  if (PARTS_OF_SPEECH.has(tag)) return type;
  return types === undefined ? tag : undefined;
}

function expectedTag({ type, types }: JiebaFormatOptions): string {
  const tags = types === undefined ? 'a type of your own' : types.join(', ');
  const remedy = type === undefined ? '; or give the option type for all words without one' : '';
  return `a tag that names a type (nr, ns, nt, nnt, ${tags})${remedy}`;
}
