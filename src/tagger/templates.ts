import { COLUMN, type Column } from './columns.js';
import { hashOf } from './hash.js';

/**
 * The feature templates: what is looked at together, as `column` or `column+offset`, joined by blanks. Nothing is made
 * where a part with `!` sees nothing, or all parts do. A template with `*` is learned once for all corpora and once more for each, since conventions differ in it (frustratingly easy domain
 * adaptation, Daumé 2007); the others are shared.
 */
const TEMPLATES = `
* character
character-1
character+1
character-2
character+2
* character-1 character
* character character+1
character-2 character-1
character+1 character+2
character-1 character+1
character-1 character character+1
character-2 character-1 character
character character+1 character+2
kind-1 kind kind+1
kind-2 kind-1 kind kind+1 kind+2
* word wordPlace
previousWord wordPlace
nextWord wordPlace
previousWord word wordPlace
word nextWord wordPlace
lastCharacter wordPlace
* tag wordPlace
* previousTag tag wordPlace
* tag nextTag wordPlace
previousTag tag nextTag wordPlace
wordPlace-1 wordPlace wordPlace+1
* !cluster wordPlace
!previousCluster wordPlace
!nextCluster wordPlace
previousCluster cluster wordPlace
cluster nextCluster wordPlace
!coarse wordPlace
previousCluster cluster nextCluster wordPlace
!clusterBefore previousCluster wordPlace
!clusterBehind nextCluster wordPlace
!latin
* !latinShape kind-1 kind+1
!latinShape previousWord
!latinShape nextWord
!latinShape previousTag nextTag
!latinShape reading
!latinHead
!latinTail
givenFirst givenSecond+1
givenFirst-1 givenSecond
givenSingle
foreign
foreign foreign+1
foreign-1 foreign foreign+1
surname
surname-1
surname-2
surname+1
!surname givenFirst+1 givenSecond+2
!surname-1 givenFirst givenSecond+1
!surname-2 givenFirst-1 givenSecond
!surname givenSingle+1
!surname-1 givenSingle
!surname character
personName
courtesy
courtesy-1
courtesy+1
wordName
* position
position-1
position+1
* positionPart
positionPart-1
positionPart+1
* organizationName
* organizationSuffix
organizationSuffix-1
organizationSuffix+1
* organ
organ-1
organ+1
inner
* division
division-1
division+1
* placeName
placeName-1
placeName+1
* placeCharacter
placeCharacter-1
placeCharacter+1
* placeSuffix
placeSuffix-1
placeSuffix+1
* context
context-1
context+1
boundary
boundary-1
boundary+1
never
* reading
* reading-1 reading
* reading reading+1
reading-1 reading reading+1
* readingRule reading
* readingRule-1 readingRule
* readingRule readingRule+1
readingScore reading
!readingBefore wordPlace
!readingBehind wordPlace
!reading character
!reading word
* habit
* habit-1 habit habit+1
* habit reading
* inside
inside-1 inside inside+1
* rival
!rival reading
`;

/** One thing that a template looks at. */
export interface TemplatePart {
  /** Number of the column. */
  readonly column: number;
  /** Characters from the position, −2 to 2. */
  readonly offset: number;
  /** Whether nothing is made where this sees nothing. */
  readonly must: boolean;
}

/** One template, with the numbers that extraction works with. */
export interface Template {
  /** As written above, without the star. */
  readonly source: string;
  /** Start of its features' hashes. */
  readonly seed: number;
  readonly parts: readonly TemplatePart[];
  readonly byConvention: boolean;
}

function parseTemplate(line: string): Template {
  const byConvention = line.startsWith('* ');
  const source = byConvention ? line.slice(2) : line;
  const parts = source.split(' ').map((part) => {
    const [, must, column, offset = '0'] = /^(!?)([a-zA-Z]+)([+-]\d)?$/.exec(part) ?? [];
    return { column: COLUMN[column as Column], offset: Number(offset), must: must !== '' };
  });
  return { source, seed: hashOf(source), parts, byConvention };
}

export const FEATURE_TEMPLATES: readonly Template[] = TEMPLATES.trim().split('\n').map(parseTemplate);
