import type { Database, SqlRow, SqlValue } from './database.js';
import type { Appearance } from './document-rows.js';
import type { NameKnowledge } from './name-knowledge.js';
import { compare, type KnownPost, LEAST, type Sameness } from './same-person.js';

/** At most so many persons are proposed for one; more would be a list of namesakes. */
const MOST_PROPOSED = 3;

/** A post of somebody who is in the roster, or nobody's in particular: an appearance without any. */
interface KnownRow extends SqlRow {
  readonly key: string;
  readonly person: number;
  readonly organization_key: string | null;
  /** Null: an appearance without posts. */
  readonly position_key: string | null;
  readonly document: string;
  readonly entity: number;
}

interface Match extends Sameness {
  readonly person: number;
  readonly document: string;
  readonly entity: number;
}

export interface LinkCounts {
  /** How many persons of the document were in the roster. */
  readonly merged: number;
  readonly proposed: number;
}

/**
 * Gives each appearance its person: one of the roster if a comparison with any appearance of theirs is as sure as the
 * threshold, a new one if none is. An appearance that fits two persons makes them one; so the order of documents does
 * not matter. Every decision leaves a row in `merges`.
 */
export async function linkPeople(
  database: Database,
  document: string,
  appearances: readonly Appearance[],
  { isFullName, isBare }: NameKnowledge,
  threshold: number,
): Promise<LinkCounts> {
  const named = appearances.filter(({ key }) => isFullName(key));
  const known = await knownRows(database, named, threshold);
  const absorbed = new Map<number, number>();
  const survivor = (person: number): number => {
    let found = person;
    for (let next = absorbed.get(found); next !== undefined; next = absorbed.get(found)) found = next;
    return found;
  };
  const fresh = await freshNumbers(database, appearances.length);
  const people: SqlValue[][] = [];
  const rows: SqlValue[][] = [];
  const merges: SqlValue[][] = [];
  let merged = 0;
  let proposed = 0;
  for (const appearance of appearances) {
    const matches = bestMatches(appearance, known.get(appearance.key) ?? [], isBare);
    const sure = matches.filter(({ score }) => score >= threshold);
    const unsure = matches.filter(({ score }) => score < threshold && score >= LEAST).slice(0, MOST_PROPOSED);
    let person: number;
    if (sure.length === 0) {
      person = fresh.pop() as number;
      people.push([person, appearance.name]);
    } else {
      person = Math.min(...sure.map((match) => survivor(match.person)));
      for (const match of sure) if (survivor(match.person) !== person) absorbed.set(survivor(match.person), person);
      merged++;
    }
    proposed += unsure.length;
    rows.push([document, appearance.entity, person, appearance.name, appearance.key]);
    for (const match of [...sure, ...unsure]) {
      const isMerged = match.score >= threshold;
      merges.push([
        ...[document, appearance.entity, match.document, match.entity],
        ...[match.score, match.reason, isMerged],
      ]);
    }
  }
  await database.append('people', people);
  await database.append(
    'appearances',
    rows.map(([doc, entity, person, ...rest]) => [doc, entity, survivor(person as number), ...rest]) as SqlValue[][],
  );
  await database.append('merges', merges, [4]);
  for (const person of absorbed.keys()) {
    await database.run('UPDATE appearances SET person = $1 WHERE person = $2', survivor(person), person);
    await database.run('DELETE FROM people WHERE id = $1', person);
  }
  return { merged, proposed };
}

/** Of every person the surest comparison, the surest first. */
function bestMatches(
  { key, posts }: Appearance,
  rows: readonly KnownRow[],
  isBare: (organization: string) => boolean,
): Match[] {
  const best = new Map<number, Match>();
  const own: readonly (KnownPost | undefined)[] = posts.length > 0 ? posts : [undefined];
  for (const { person, document, entity, organization_key, position_key } of rows) {
    const post = position_key === null ? undefined : { organization: organization_key, position: position_key };
    for (const mine of own) {
      const sameness = compare(key, mine, post, isBare);
      if (sameness.score > (best.get(person)?.score ?? 0)) best.set(person, { ...sameness, person, document, entity });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.person - b.person);
}

/**
 * The posts of everybody in the roster who has one of these names; those without posts only where a name alone is
 * enough, as they are many and can't be told from each other.
 */
async function knownRows(
  database: Database,
  named: readonly Appearance[],
  threshold: number,
): Promise<ReadonlyMap<string, readonly KnownRow[]>> {
  const rows: KnownRow[] = [];
  const keys = [...new Set(named.map(({ key }) => key))];
  if (keys.length > 0) rows.push(...(await database.rowsFor<KnownRow>(WITH_POSTS, keys)));
  const telling = keys.filter((key) => compare(key, undefined, undefined, () => false).score >= threshold);
  if (telling.length > 0) rows.push(...(await database.rowsFor<KnownRow>(WITHOUT_POSTS, telling)));
  const byKey = new Map<string, KnownRow[]>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  return byKey;
}

const WITH_POSTS = `
  SELECT s.key, s.person, a.organization_key, a.position_key,
    min(s.document) AS document, arg_min(s.entity, s.document) AS entity
  FROM appearances s JOIN appointments a ON a.document = s.document AND a.person_entity = s.entity
  WHERE s.key IN (SELECT unnest($1)) GROUP BY s.key, s.person, a.organization_key, a.position_key
  ORDER BY s.person, a.organization_key, a.position_key`;
const WITHOUT_POSTS = `
  SELECT s.key, s.person, NULL::VARCHAR AS organization_key, NULL::VARCHAR AS position_key,
    min(s.document) AS document, arg_min(s.entity, s.document) AS entity
  FROM appearances s
  WHERE s.key IN (SELECT unnest($1)) GROUP BY s.key, s.person ORDER BY s.person`;

/** As many numbers as there may be new persons, the lowest last; numbers of the dead are not used again. */
async function freshNumbers(database: Database, count: number): Promise<number[]> {
  const rows = await database.rows<{ number: number }>(
    "SELECT nextval('person_numbers')::INTEGER AS number FROM range($1::INTEGER)",
    count,
  );
  return rows.map(({ number }) => number).sort((a, b) => b - a);
}
