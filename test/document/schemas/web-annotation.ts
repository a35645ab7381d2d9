const iri = { type: 'string', format: 'uri' } as const;
const offset = { type: 'integer', minimum: 0 } as const;

/** The part of the W3C Web Annotation Data Model that we write. */
export const webAnnotationSchema = {
  type: 'object',
  required: ['@context', 'id', 'type', 'items'],
  properties: {
    '@context': {
      type: 'array',
      prefixItems: [{ const: 'http://www.w3.org/ns/anno.jsonld' }, { type: 'object', additionalProperties: iri }],
      items: false,
      minItems: 2,
    },
    id: iri,
    type: { const: 'AnnotationPage' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'type', 'target', 'body', 'motivation'],
        properties: {
          id: iri,
          type: { const: 'Annotation' },
          motivation: { enum: ['classifying', 'identifying', 'tagging', 'linking'] },
          body: {
            type: 'array',
            items: {
              type: 'object',
              required: ['type', 'value', 'purpose'],
              properties: {
                type: { const: 'TextualBody' },
                value: { type: 'string' },
                purpose: { enum: ['classifying', 'identifying', 'tagging'] },
                id: iri,
              },
              additionalProperties: false,
            },
          },
          target: {
            type: 'object',
            required: ['source', 'selector'],
            additionalProperties: false,
            properties: {
              source: iri,
              selector: {
                type: 'array',
                minItems: 2,
                items: false,
                prefixItems: [
                  {
                    type: 'object',
                    required: ['type', 'start', 'end', 'dianming:utf16Start', 'dianming:utf16End'],
                    properties: {
                      type: { const: 'TextPositionSelector' },
                      start: offset,
                      end: offset,
                      'dianming:utf16Start': offset,
                      'dianming:utf16End': offset,
                    },
                    additionalProperties: false,
                  },
                  {
                    type: 'object',
                    required: ['type', 'exact'],
                    properties: {
                      type: { const: 'TextQuoteSelector' },
                      exact: { type: 'string', minLength: 1 },
                      prefix: { type: 'string' },
                      suffix: { type: 'string' },
                    },
                    additionalProperties: false,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
} as const;
