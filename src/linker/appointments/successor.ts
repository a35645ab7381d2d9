import type { Page } from '../../recognizers/page.js';
import { classSet } from '../../recognizers/page.js';
import type { LinkedMention } from '../linked-mention.js';
import type { PersonRun, Post } from './elements.js';

const APPOINT = classSet('appoint-verb');
/** Verbs that take over what somebody leaves. */
const TAKES_OVER =
  /^(?:接任|继任|接替|接掌|接棒|接班|接手|署任|署理|补任|替任|暂代|代理|递补|补缺|兼任|顶替|升任|出任|继任)/;
/** These need no 由. */
const SUCCEEDS = /^(?:接任|继任|接棒|接班|接掌)/;
const BY = /(?:由|改由|交由|交棒给|交给|而)(?:前|原)?(?:[^，,。；;\n]{0,8}的)?[ ]*$/;

const FORMER = /^[原前]/;

/** A sentence with more posts than these is a list: the last ones count. */
const MOST_LEFT = 24;

interface Left {
  readonly post: Post;
  readonly isRemoved: boolean;
  readonly holders: readonly LinkedMention[];
}

/**
 * What was left, for who takes it over: `王明辞去总经理职务，由李雷接任`, `财务总监王明退休，由李雷接任`. The last post of the
 * sentence that somebody else holds; its body is that of the same title before, if it has none of its own.
 */
export class Succession {
  readonly #page: Page;
  #left: Left[] = [];
  /** The body by title, of the last post that had one. */
  readonly #bodies = new Map<string, LinkedMention>();

  constructor(page: Page) {
    this.#page = page;
  }

  /** A post that somebody holds or leaves. */
  note(post: Post, holders: readonly LinkedMention[], isRemoved = false): void {
    if (post.organization) this.#bodies.set(post.position.name.replace(FORMER, ''), post.organization);
    this.#left.push({ post, holders, isRemoved });
    if (this.#left.length > MOST_LEFT) this.#left.shift();
  }

  endSentence(): void {
    this.#left = [];
  }

  /** The body where a title stood last: `其行长职务`. */
  bodyOf(title: string): LinkedMention | null {
    return this.#bodies.get(title.replace(FORMER, '')) ?? null;
  }

  /** The body of the same title in the sentence: `任白沙公司总经理，|原总经理`. */
  bodyInSentence(title: string): LinkedMention | null {
    const bare = title.replace(FORMER, '');
    const same = this.#left.findLast(
      ({ post }) => post.organization && post.position.name.replace(FORMER, '') === bare,
    );
    return same?.post.organization ?? null;
  }

  /** The body of what was left, for the title of who takes it: `由副处长|李雷|接任`. */
  bodyBefore(start: number, people: PersonRun): LinkedMention | null {
    const verb = this.#page.longestFrom(this.#behind(people.end), APPOINT);
    if (verb < 0 || !TAKES_OVER.test(this.#page.word(verb))) return null;
    if (!BY.test(this.#page.text.slice(Math.max(0, start - 14), start))) return null;
    return this.#left[this.#left.length - 1]?.post.organization ?? null;
  }

  /** The last post of the sentence that somebody else has, for whom he took it from: `任局长，接替|王明`. */
  leftBy(people: PersonRun): Post | undefined {
    const names = new Set(people.members.map(({ name }) => name));
    return this.#left.findLast(({ holders }) => holders.every(({ name }) => !names.has(name)))?.post;
  }

  /** Behind a name with its parenthesis: 李雷（回族）|接任. */
  #behind(end: number): number {
    const at = this.#page.skipSpaces(end);
    const note = /^[（(][^（）()\n]{1,14}[）)]/.exec(this.#page.text.slice(at, at + 16));
    return note ? at + note[0].length : at;
  }

  /**
   * The posts that the persons take over, none if they take none.
   *
   * @param start Where the persons begin, with the titles before them.
   */
  takenBy(people: PersonRun, start: number): readonly Post[] {
    const { text } = this.#page;
    const verb = this.#page.longestFrom(this.#behind(people.end), APPOINT);
    if (verb < 0 || !TAKES_OVER.test(this.#page.word(verb))) return [];
    const behind = text.slice(this.#page.end(verb), this.#page.end(verb) + 2);
    if (!/^(?:[，,。；;：:！!）)”」\n]|其|该|$)/.test(behind)) return [];
    // 王明卸任院长，|李雷接任。
    const isClause = /[，,；;]/.test(text[start - 1] ?? '') && SUCCEEDS.test(this.#page.word(verb));
    if (!isClause && !BY.test(text.slice(Math.max(0, start - 14), start))) return [];
    const names = new Set(people.members.map(({ name }) => name));
    const others = this.#left.filter(({ holders }) => holders.every(({ name }) => !names.has(name)));
    const holder = others[others.length - 1]?.holders[0];
    // 处长王明归建大学教授，由李雷接任: the post he had when the sentence began, if none is said to be left.
    const left = others.findLast(({ isRemoved }) => isRemoved) ?? others.find(({ holders }) => holders[0] === holder);
    if (!left) return [];
    // 王明被免去局长、党组书记职务，由李雷接任: both.
    const all = left.isRemoved
      ? others.filter((other) => other.isRemoved && other.holders[0] === left.holders[0])
      : [left];
    return all.map(({ post }) => ({ ...post, organization: post.organization ?? this.bodyOf(post.position.name) }));
  }
}
