const offset = { type: 'integer', minimum: 0 } as const;
const span = {
  type: 'object',
  required: ['start', 'end', 'label'],
  properties: { start: offset, end: offset, label: { type: 'string', minLength: 1 } },
} as const;

/** What spaCy's `Doc.from_json(…, validate=True)` accepts, as far as we write it. */
export const spacySchema = {
  type: 'object',
  required: ['text', 'tokens'],
  additionalProperties: false,
  properties: {
    text: { type: 'string' },
    ents: { type: 'array', items: { ...span, additionalProperties: false } },
    spans: {
      type: 'object',
      additionalProperties: {
        type: 'array',
        items: {
          ...span,
          required: ['start', 'end', 'label', 'kb_id'],
          properties: { ...span.properties, kb_id: { type: 'string' } },
          additionalProperties: false,
        },
      },
    },
    tokens: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'start', 'end'],
        properties: { id: offset, start: offset, end: offset },
        additionalProperties: false,
      },
    },
  },
} as const;

/** What `displacy.render(…, manual=True)` takes for entities. */
export const displacySchema = {
  type: 'object',
  required: ['text', 'ents', 'title'],
  additionalProperties: false,
  properties: {
    text: { type: 'string' },
    ents: { type: 'array', items: { ...span, additionalProperties: false } },
    title: { type: ['string', 'null'] },
  },
} as const;
