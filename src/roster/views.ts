/** Whether one date, as exact as its text had it, is not before another: `2024` and `2024-03` may be one. */
const notBefore = (later: string, earlier: string): string =>
  `(${later}.date IS NULL OR ${earlier}.date IS NULL OR ${later}.date >= ${earlier}.date ` +
  `OR starts_with(${earlier}.date, ${later}.date))`;

const SAME_POST =
  'other.person = post.person AND other.position_key = post.position_key ' +
  'AND other.organization_key IS NOT DISTINCT FROM post.organization_key';

/** A post that is taken from its holder, or whose term the text ends. */
const isLeft = (post: string): string => `(${post}.status = 'removed' OR ${post}.until IS NOT NULL)`;

/** Views over the current documents, in an order in which each needs only those before it. */
export const VIEWS = {
  // What each text says of posts, with everybody's number and name.
  posts: `
    SELECT a.document, d.path, s.person, p.name, a.organization, a.position, a.status, a.date, a.until,
      a.start_offset, a.end_offset, a.organization_key, a.position_key
    FROM appointments a
    JOIN documents d ON d.id = a.document AND d.is_current
    JOIN appearances s ON s.document = a.document AND s.entity = a.person_entity
    JOIN people p ON p.id = s.person`,
  // Posts that no text takes from their holder at the same time or later.
  who_holds_what: `
    SELECT post.person, post.name, min(post.organization) AS organization, min(post.position) AS position,
      min(post.date) AS first_date, max(post.date) AS last_date,
      count(DISTINCT post.document)::INTEGER AS documents, min(post.path) AS path
    FROM posts post
    WHERE NOT ${isLeft('post')}
      AND NOT EXISTS (SELECT 1 FROM posts other WHERE ${SAME_POST} AND ${isLeft('other')} AND ${notBefore('other', 'post')})
    GROUP BY post.person, post.name, post.organization_key, post.position_key
    ORDER BY post.person, organization, position`,
  who_left: `
    SELECT post.person, post.name, min(post.organization) AS organization, min(post.position) AS position,
      max(coalesce(post.until, post.date)) AS date,
      count(DISTINCT post.document)::INTEGER AS documents, min(post.path) AS path
    FROM posts post
    WHERE ${isLeft('post')}
    GROUP BY post.person, post.name, post.organization_key, post.position_key
    ORDER BY post.person, organization, position`,
  // Every two persons in one document, each pair once.
  who_appears_with_whom: `
    SELECT p.id AS person, p.name, q.id AS other_person, q.name AS other_name,
      count(DISTINCT a.document)::INTEGER AS documents
    FROM appearances a
    JOIN documents d ON d.id = a.document AND d.is_current
    JOIN appearances b ON b.document = a.document AND b.person > a.person
    JOIN people p ON p.id = a.person
    JOIN people q ON q.id = b.person
    GROUP BY ALL
    ORDER BY documents DESC, person, other_person`,
  // Two persons who may be one. What other documents have made one since is none any more.
  proposed_merges: `
    SELECT a.person, a.name, b.person AS other_person, b.name AS other_name, max(m.score) AS score,
      arg_max(m.reason, m.score) AS reason
    FROM merges m
    JOIN appearances a ON a.document = m.document AND a.entity = m.entity
    JOIN appearances b ON b.document = m.other_document AND b.entity = m.other_entity
    WHERE NOT m.is_merged AND a.person <> b.person
    GROUP BY a.person, a.name, b.person, b.name
    ORDER BY score DESC, a.person, b.person`,
} as const;
