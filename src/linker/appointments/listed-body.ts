import type { LinkedMention } from '../linked-mention.js';
import { isSameKind } from './bodies.js';
import type { Element, Post, PostGroup } from './elements.js';
import { isHouseOf } from './house.js';
import { isSelfContained } from './inherit.js';
import type { TitleKnowledge } from './title-knowledge.js';

const NOTE = '(?:[（(][^（）()\\n]{1,24}[）)])?';
/** Between a name and the next title in a list. */
const LISTED = new RegExp(`^${NOTE}(?:先生|女士|同志)?[、和与及]$`);
/** Between a name and the next label of a list: `主任：王明|；|主编：李雷`. */
const LABELLED = new RegExp(`^${NOTE}(?:先生|女士|同志)?[；;，,、] *$`);
const BOARD = /[董监]事会$/;
const NEXT_IN_SENTENCE = /^[^。！？!?\n]*[，,；;]$/;
/** 上岭村　队长：王明　|队员：李雷: one row. */
const NEXT_IN_ROW = /^(?:[（(][^（）()\n]*|[^（）()\n，,]*)[）)]? +$/;

/** The body of the posts before the last name, for those of the next name of the list: `白沙中队指导员王明、|警士长李雷`. */
export class ListedBody {
  readonly #knowledge: TitleKnowledge;
  #last:
    | {
        readonly body: LinkedMention;
        readonly title: LinkedMention;
        readonly isRow: boolean;
        readonly isLabel: boolean;
      }
    | undefined;

  constructor(knowledge: TitleKnowledge) {
    this.#knowledge = knowledge;
  }

  endSentence(): void {
    this.#last = undefined;
  }

  /**
   * @param isRow Whether they begin a line and layout sets them off from the names.
   * @param isLabel Whether a colon does.
   */
  note(posts: readonly Post[], body: LinkedMention | null, isRow: boolean, isLabel: boolean): void {
    const { position: title } = posts[posts.length - 1] as Post;
    this.#last = body ? { body, title, isRow: isRow || (this.#last?.isRow ?? false), isLabel } : undefined;
  }

  /** The body for titles without one: in a list, or in the same sentence for the same kind of title. */
  of({ posts }: PostGroup, previous: Element | undefined, before: string, isLabel: boolean): LinkedMention | null {
    const { position, isHomeless } = posts[0] as Post;
    const last = this.#last;
    if (!last || isHomeless || isSelfContained(position)) return null;
    if (isLabel && last.isLabel && previous?.type === 'people' && LABELLED.test(before)) return last.body;
    if (this.#knowledge.isHomeless(position.name)) return null;
    // 监事会主席王明、财务总监李雷: who is at no board.
    const endings = this.#knowledge.houseEndings(position.name);
    const mayShare = endings.length === 0 || !BOARD.test(last.body.name) || isHouseOf(last.body, endings);
    if (previous?.type === 'people' && LISTED.test(before)) return mayShare ? last.body : null;
    if (last.isRow && NEXT_IN_ROW.test(before)) return last.body;
    return isSameKind(position.name, last.title.name) && NEXT_IN_SENTENCE.test(before) ? last.body : null;
  }
}
