import type { LinkedMention } from '../linked-mention.js';

/** Titles in a row before a name, and behind it in its clause: more than these no reader keeps in mind. */
const MOST_TITLES = 5;
const NEXT_TITLE = /^[ ”"』」》）)]*(?:[、兼和及与，,/]|兼任)?[ “"「『]*$/;

/**
 * The titles of each person, by mention index: those in a row before the name (`党委书记、局长|张三`), else those behind it
 * up to the next person of the sentence (`张三|任县财政局|局长`).
 */
export function titlesOfPeople(mentions: readonly LinkedMention[], text: string): Map<number, readonly string[]> {
  const titles = new Map<number, readonly string[]>();
  const outer = mentions.filter(({ depth }) => depth === 0);
  for (let i = 0; i < outer.length; i++) {
    const person = outer[i] as LinkedMention;
    if (person.type !== 'person') continue;
    const behind = titlesBehind(outer, i, text);
    const isTitled = behind.length > 0 && isBeside(text, person.end, (outer[i + 1] as LinkedMention).start);
    titles.set(person.index, isTitled ? behind : [...titlesBefore(outer, i, text), ...behind]);
  }
  return titles;
}

function titlesBefore(outer: readonly LinkedMention[], at: number, text: string): string[] {
  const found: string[] = [];
  let next = outer[at] as LinkedMention;
  for (let i = at - 1; i >= 0 && found.length < MOST_TITLES; i--) {
    const mention = outer[i] as LinkedMention;
    if (mention.type === 'person') break;
    const between = text.slice(mention.end, Math.min(next.start, mention.end + 12));
    // 张三任局长，|李四…: a comma sets a title off from the next name.
    if (!NEXT_TITLE.test(between) || (found.length === 0 && /[，,]/.test(between))) break;
    if (mention.type === 'position') found.push(mention.name);
    next = mention;
  }
  return found;
}

function titlesBehind(outer: readonly LinkedMention[], at: number, text: string): string[] {
  const found: string[] = [];
  let end = (outer[at] as LinkedMention).end;
  for (let i = at + 1; i < outer.length && found.length < MOST_TITLES; i++) {
    const mention = outer[i] as LinkedMention;
    if (mention.type === 'person' || mention.start - end > 24 || /[。！？!?\n；;]/.test(text.slice(end, mention.start)))
      break;
    // 张三参加，局长李四…: what stands right before the next person is that one's.
    const next = outer[i + 1];
    const isOthers = next?.type === 'person' && isBeside(text, mention.end, next.start);
    if (mention.type === 'position' && !isOthers) found.push(mention.name);
    end = mention.end;
  }
  return found;
}

function isBeside(text: string, end: number, start: number): boolean {
  return start === end || (start === end + 1 && text[end] === ' ');
}
