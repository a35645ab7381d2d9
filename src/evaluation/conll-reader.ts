import { errorFromIssues, type Issue } from '../errors.js';
import type { AnnotatedDocument } from './annotated-document.js';
import { typeOfLabel } from './corpus-labels.js';
import { nestEntities } from './nesting.js';
import { type StrictReading, typeFault } from './strict-reading.js';
import { TagOrder } from './tag-order.js';

/**
 * Reads a corpus with one character a line and its tag behind it, sentences separated by an empty line:
 *
 *     王 B-PER
 *     明 E-PER
 *     说 O
 *
 * BIO, BIOES and BMES are read alike: `B` begins, `I` and `M` continue, `E` ends, `S` is single. A tag that continues
 * nothing of its type begins an entity, as `conlleval` does. Each sentence becomes a document.
 *
 * @param strict for texts to train on: a tag that continues nothing, or leaves a mention open, is an issue.
 * @throws {@link DianmingError} `ERR_GOLD` with an issue for every bad line.
 */
export function readConll(source: string, name: string, strict?: StrictReading): AnnotatedDocument[] {
  const issues: Issue[] = [];
  const order = new TagOrder(source);
  const documents: AnnotatedDocument[] = [];
  let sentence = new Sentence();
  const refuse = (line: number, value: string, expected: string | undefined): void => {
    if (expected !== undefined) issues.push({ file: name, line, value: value.slice(0, 80), expected });
  };
  const finish = (line: number, last: number): void => {
    if (strict) refuse(last, '', order.end());
    if (sentence.text !== '') documents.push(sentence.toDocument(`${name}:${line}`));
    sentence = new Sentence();
  };
  let firstLine = 1;
  source.split('\n').forEach((line, index) => {
    const content = line.replace(/\r$/, '');
    if (content === '' || content.startsWith('-DOCSTART-')) {
      finish(firstLine, index);
      firstLine = index + 2;
      return;
    }
    const gap = Math.max(content.lastIndexOf(' '), content.lastIndexOf('\t'));
    const tag = content.slice(gap + 1);
    const dash = tag.indexOf('-');
    const prefix = dash < 0 ? tag : tag.slice(0, dash);
    if (gap < 0 || !'BIMESO'.includes(prefix) || prefix.length !== 1 || (prefix === 'O') !== dash < 0) {
      refuse(index + 1, content, 'a character, a space or tab, and a tag such as O, B-PER, I-PER');
      return;
    }
    if (strict) {
      const label = tag.slice(dash + 1);
      if (prefix !== 'O') refuse(index + 1, content, typeFault(typeOfLabel(label), strict));
      refuse(index + 1, content, order.next(prefix, prefix === 'O' ? '' : label));
    }
    // Columns between the character and the tag are parts of speech and the like. A blank may be the character itself.
    const word = content.slice(0, gap);
    sentence.add(
      /^\s/.test(word) || word === '' ? (content[0] as string) : (word.split(/[ \t]/, 1)[0] as string),
      prefix,
      tag.slice(dash + 1),
    );
  });
  finish(firstLine, source.trimEnd().split('\n').length);
  if (issues.length > 0) throw errorFromIssues('ERR_GOLD', issues);
  return documents;
}

class Sentence {
  text = '';
  readonly #spans: { type: string; start: number; end: number }[] = [];
  #open: { type: string; start: number; end: number } | undefined;

  add(word: string, prefix: string, label: string): void {
    const start = this.text.length;
    this.text += word;
    if (prefix === 'O') {
      this.#open = undefined;
      return;
    }
    const type = typeOfLabel(label);
    const continues = (prefix === 'I' || prefix === 'M' || prefix === 'E') && this.#open?.type === type;
    if (continues && this.#open !== undefined) this.#open.end = this.text.length;
    else {
      this.#open = { type, start, end: this.text.length };
      this.#spans.push(this.#open);
    }
    if (prefix === 'E' || prefix === 'S') this.#open = undefined;
  }

  toDocument(name: string): AnnotatedDocument {
    return { name, text: this.text, entities: nestEntities(this.text, this.#spans) };
  }
}
