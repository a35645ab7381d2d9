/** A post as far as it tells who somebody is; names folded. */
export interface KnownPost {
  readonly organization: string | null;
  readonly position: string;
}

/** How sure it is that two appearances of a name are one person, and why. */
export interface Sameness {
  /** 0–1. */
  readonly score: number;
  readonly reason: string;
}

/** From this on two appearances are one person. */
export const THRESHOLD = 0.8;
/** Less than this is not even proposed: 王伟 here and 王伟 there. */
export const LEAST = 0.4;

/** Log-odds that two who share a name are one, by its length in characters: namesakes are many among 王伟, few among 弗拉基米尔. */
const BY_LENGTH: readonly number[] = [-1, -1, -1, -0.2, 1];

/** Log-odds that a shared post adds. */
const WEIGHTS = {
  /** 青禾县委书记 in both. */
  post: 4,
  /** 青禾县委 in both. */
  organization: 2.2,
  /** 县委书记 in both: every county has one. */
  barePost: 1.5,
  /** 县委 in both. */
  bareOrganization: 0.3,
  /** 书记 in both, at least once nowhere in particular. */
  position: 0.8,
  /** 书记 in both, of two bodies. */
  otherPost: 0,
  nothing: 0,
  /** Two posts of two bodies. */
  differs: -1,
} as const;

/**
 * Compares two who share a name, by a post of each.
 *
 * @param name folded
 * @param isBare whether the name of an organization fits many (县委, 董事会)
 */
export function compare(
  name: string,
  one: KnownPost | undefined,
  other: KnownPost | undefined,
  isBare: (organization: string) => boolean,
): Sameness {
  const length = [...name].length;
  const reasons = [`same name of ${length} characters`];
  const weight = WEIGHTS[agreement(one, other, isBare, reasons)];
  const odds = (BY_LENGTH[Math.min(length, BY_LENGTH.length - 1)] as number) + weight;
  return { score: Math.round(1000 / (1 + Math.exp(-odds))) / 1000, reason: reasons.join(', ') };
}

function agreement(
  one: KnownPost | undefined,
  other: KnownPost | undefined,
  isBare: (organization: string) => boolean,
  reasons: string[],
): keyof typeof WEIGHTS {
  if (one === undefined || other === undefined) {
    reasons.push('no posts to compare');
    return 'nothing';
  }
  const samePosition = one.position === other.position;
  if (one.organization !== null && one.organization === other.organization) {
    const bare = isBare(one.organization);
    reasons.push(`same organization ${one.organization}${bare ? ' (of which there are many)' : ''}`);
    if (samePosition) reasons.push(`same post ${one.position}`);
    if (bare) return samePosition ? 'barePost' : 'bareOrganization';
    return samePosition ? 'post' : 'organization';
  }
  const differ = one.organization !== null && other.organization !== null;
  if (differ) reasons.push(`organizations ${one.organization} and ${other.organization}`);
  if (samePosition) reasons.push(`same post ${one.position}`);
  else reasons.push(`posts ${one.position} and ${other.position}`);
  if (samePosition) return differ ? 'otherPost' : 'position';
  return differ ? 'differs' : 'nothing';
}
