const text = { type: 'string', minLength: 1 } as const;
const names = {
  type: 'array',
  items: { type: 'object', required: ['name'], properties: { name: text }, additionalProperties: false },
} as const;

/** Popolo's classes as its schemas have them, as far as we write them, and the two fields of our own. */
export const popoloSchema = {
  type: 'object',
  required: ['persons', 'organizations', 'posts', 'memberships', 'areas', 'roles_without_organization'],
  additionalProperties: false,
  properties: {
    persons: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'name'],
        properties: { id: text, name: text, other_names: names },
        additionalProperties: false,
      },
    },
    organizations: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'name'],
        properties: { id: text, name: text, other_names: names, classification: text, area_id: text },
        additionalProperties: false,
      },
    },
    posts: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'label', 'role', 'organization_id'],
        properties: { id: text, label: text, role: text, organization_id: text },
        additionalProperties: false,
      },
    },
    memberships: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'person_id', 'organization_id'],
        properties: {
          id: text,
          label: text,
          role: text,
          person_id: text,
          organization_id: text,
          post_id: text,
          status: { enum: ['holds', 'appointed', 'removed'] },
        },
        additionalProperties: false,
      },
    },
    areas: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'name', 'identifier'],
        properties: { id: text, name: text, identifier: { type: 'string', pattern: '^([0-9]{6}|[0-9]{9})$' } },
        additionalProperties: false,
      },
    },
    roles_without_organization: {
      type: 'array',
      items: {
        type: 'object',
        required: ['person_id', 'role', 'status'],
        properties: { person_id: text, role: text, status: { enum: ['holds', 'appointed', 'removed'] } },
        additionalProperties: false,
      },
    },
  },
} as const;
