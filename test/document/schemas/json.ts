const index = { type: 'integer', minimum: 0 } as const;

/** `DocumentJson`. */
export const jsonSchema = {
  type: 'object',
  required: ['text', 'mentions', 'entities', 'appointments'],
  additionalProperties: false,
  properties: {
    text: { type: 'string' },
    mentions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'text', 'start', 'end', 'depth', 'score', 'evidence', 'entity'],
        additionalProperties: false,
        properties: {
          type: { type: 'string' },
          text: { type: 'string' },
          start: index,
          end: index,
          depth: index,
          score: { type: 'number', minimum: 0, maximum: 1 },
          evidence: { type: 'string' },
          entity: index,
        },
      },
    },
    entities: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'type', 'name', 'mentions'],
        additionalProperties: false,
        properties: {
          id: index,
          type: { type: 'string' },
          name: { type: 'string' },
          mentions: { type: 'array', items: index, minItems: 1 },
          division: {
            type: 'object',
            required: ['code', 'path', 'edition'],
            additionalProperties: false,
            properties: {
              code: { type: 'string', pattern: '^([0-9]{6}|[0-9]{9})$' },
              path: { type: 'array', items: { type: 'string' }, minItems: 1 },
              edition: { type: 'integer' },
            },
          },
        },
      },
    },
    appointments: {
      type: 'array',
      items: {
        type: 'object',
        required: ['person', 'position', 'organization', 'status', 'start', 'end'],
        additionalProperties: false,
        properties: {
          person: index,
          position: index,
          organization: { anyOf: [index, { type: 'null' }] },
          status: { enum: ['holds', 'appointed', 'removed'] },
          start: index,
          end: index,
        },
      },
    },
  },
} as const;
