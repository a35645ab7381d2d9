import type { Appointment, Document, Entity, Mention } from '../types.js';

/**
 * Persons, organizations, posts, memberships and areas of Popolo (popoloproject.com).
 *
 * - A membership joins a person to an organization and needs both. An appointment without an organization is therefore
 *   none: it stands in `roles_without_organization`, a field of ours.
 * - A place that governs (`青山县县长`) is an organization of classification `territory`, with its area.
 * - Texts give no dates, so `start_date` and `end_date` are absent; `status` (`holds`, `appointed`, `removed`), a field of
 *   ours, says how the text put it.
 * - Areas are the places with a division code, which is their `identifier`.
 */
export function writePopolo(document: Document<string>): string {
  const posts = new Map<string, Post>();
  const memberships: Membership[] = [];
  const rolesWithoutOrganization: RoleWithoutOrganization[] = [];
  const territories = new Map<number, Entity<string>>();
  const seen = new Set<string>();
  for (const appointment of document.appointments) {
    const { person, position, organization, status } = appointment;
    const key = [person.entity.id, position.entity.id, organization?.entity.id, status].join();
    if (seen.has(key)) continue;
    seen.add(key);
    const role = position.entity.name;
    if (organization === null) {
      rolesWithoutOrganization.push({ person_id: idOf(person.entity), role, status });
      continue;
    }
    if (organization.type === 'place') territories.set(organization.entity.id, organization.entity);
    const post = postOf(posts, position, organization);
    memberships.push({
      id: `membership-${memberships.length}`,
      label: post.label,
      role,
      person_id: idOf(person.entity),
      organization_id: post.organization_id,
      post_id: post.id,
      status,
    });
  }
  const areas = document.places.flatMap((place) =>
    place.division === undefined
      ? []
      : [{ id: areaIdOf(place), name: place.division.path.at(-1) ?? place.name, identifier: place.division.code }],
  );
  const areaIds = new Set(areas.map(({ id }) => id));
  const popolo = {
    persons: document.people.map((person) => named(person)),
    organizations: [
      ...document.organizations.map((organization) => named(organization)),
      ...Array.from(territories.values(), (place) => ({
        ...named(place),
        classification: 'territory',
        ...(areaIds.has(areaIdOf(place)) ? { area_id: areaIdOf(place) } : {}),
      })),
    ],
    posts: [...posts.values()],
    memberships,
    areas,
    roles_without_organization: rolesWithoutOrganization,
  };
  return `${JSON.stringify(popolo, null, 2)}\n`;
}

interface Post {
  readonly id: string;
  readonly label: string;
  readonly role: string;
  readonly organization_id: string;
}

interface Membership {
  readonly id: string;
  readonly label: string;
  readonly role: string;
  readonly person_id: string;
  readonly organization_id: string;
  readonly post_id: string;
  readonly status: Appointment['status'];
}

type RoleWithoutOrganization = Pick<Membership, 'person_id' | 'role' | 'status'>;

const idOf = (entity: Entity<string>): string => `${entity.type}-${entity.id}`;
const areaIdOf = (place: Entity<string>): string => `area-${place.id}`;

function postOf(
  posts: Map<string, Post>,
  position: Mention<'position'>,
  organization: Mention<'organization' | 'place'>,
): Post {
  const key = `${position.entity.id},${organization.entity.id}`;
  let post = posts.get(key);
  if (post === undefined) {
    const role = position.entity.name;
    const label = organization.entity.name + role;
    post = { id: `post-${posts.size}`, label, role, organization_id: idOf(organization.entity) };
    posts.set(key, post);
  }
  return post;
}

/** An entity with its other forms in the document. */
function named(entity: Entity<string>): { id: string; name: string; other_names: { name: string }[] } {
  const others = new Set(entity.mentions.map(({ text }) => text.replace(/\s+/g, ' ')));
  // A form that differs by layout only is no other name.
  const flat = (name: string): string => name.replace(/\s/g, '');
  const names = [...others].filter((name) => flat(name) !== flat(entity.name));
  return { id: idOf(entity), name: entity.name, other_names: names.map((name) => ({ name })) };
}
