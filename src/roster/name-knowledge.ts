import { loadBundledLexicon } from '../lexicon/bundled.js';
import type { WordClass } from '../lexicon/word-class.js';
import { identityKnowledge } from '../linker/identity/knowledge.js';
import { isShortForm } from '../linker/identity/organizations.js';
import { foldWord } from '../text/fold-word.js';

/** What a roster needs to know of names. */
export interface NameKnowledge {
  /** A name as others are compared with it: width and Traditional characters folded, spaces of the layout gone. */
  readonly fold: (name: string) => string;
  /** Whether a folded name may tell a person from others: no bare surname, `王先生` or `张某`. */
  readonly isFullName: (name: string) => boolean;
  /** Whether an organization's folded name fits many: `县委`, `公司`, `董事会`, `人民医院`. */
  readonly isBare: (organization: string) => boolean;
}

const COMMON: readonly WordClass[] = [
  'organization-suffix',
  'organization-organ',
  'organization-department',
  'organization-board',
  'generic-head',
  'never-organization',
];
/** Characters that stand for what a text hides: `张某某`, `王×`, `李**`. */
const HIDDEN = /[某×＊*○□]|^\p{Script=Han}[Xx]+$/u;

/** @throws DianmingError `ERR_BINARY` if the bundled dictionaries are missing or damaged */
export async function loadNameKnowledge(): Promise<NameKnowledge> {
  const lexicon = await loadBundledLexicon();
  const { courtesyBase } = identityKnowledge(lexicon);
  return {
    fold: (name) => foldWord(name, lexicon.variants),
    isFullName: (name) => [...name].length > 1 && !HIDDEN.test(name) && courtesyBase(name) === undefined,
    isBare: (name) =>
      isShortForm(name) || lexicon.lookUp(name).some(({ wordClass }) => COMMON.includes(wordClass as WordClass)),
  };
}
