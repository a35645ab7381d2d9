import { createDocument } from '../../src/document/create-document.js';
import type { Document } from '../../src/document/types.js';
import { drawDocument } from './draw-document.js';

/** An ordinary text: nested mentions, a later short form, a territory that governs, posts with and without a body. */
export const ordinary: Document = drawDocument(
  '[[o [[p 青山县]]委]][[t 书记]][[n 李晓雷]]、[[p 青山县]][[t 县长]][[n 王大山]]到会。[[n 李]][[t 书记]]说，免去[[n 张三]]的[[t 局长]]职务。\n（[[t 记者]] [[n 赵小川]]）',
  {
    appointments: [
      [3, 2, 0],
      [6, 5, 4],
      [7, 8, null],
      [9, 10, null, 'removed'],
      [12, 11, null],
    ],
    same: [
      [3, 7],
      [1, 4],
      [2, 8],
    ],
    divisions: { 1: { code: '999901', path: ['汉江省', '青山县'], edition: 2023 } },
  },
);

/** What breaks offsets: characters outside the Basic Multilingual Plane, a name across a line end, spaces of all kinds. */
export const tricky: Document = drawDocument(
  '😀[[n 𠮷田]]：[[o 青\n山\r\n银行]][[t 行长]]  [[n 王　涛]]\u00a0😀\n\n[[p [[p 白水]]湖]]\u2028完',
  {
    appointments: [
      [3, 2, 1],
      [0, 2, 1, 'appointed'],
    ],
  },
);

const hostileText =
  '<script>alert("1")</script>&amp;\' onmouseover=\'x\u0000\u001b[31m\ud800=HYPERLINK("a"),\r\n"\t]]>--><!--';

/** What breaks out of formats: markup, quotation marks, control characters, formulas, in the text and in every field. */
export const hostile: Document = createDocument({
  text: hostileText,
  mentions: [
    {
      type: 'person',
      start: 0,
      end: 27,
      depth: 0,
      score: 1,
      evidence: { recognizer: '"><b>', rule: "'>\n<i>" },
      entity: 0,
    },
    {
      type: '"><img>\t,种 类',
      start: 8,
      end: 13,
      depth: 1,
      score: 1,
      evidence: { recognizer: 'x', rule: 'y', entry: '=1' },
      entity: 1,
    },
    {
      type: 'position',
      start: 46,
      end: hostileText.length,
      depth: 0,
      score: 1,
      evidence: { recognizer: 'x', rule: 'y' },
      entity: 2,
    },
  ],
  entities: [
    { type: 'person', name: '=cmd|"/C calc"!A0', mentions: [0] },
    { type: '"><img>\t,种 类', name: '</title><script>', mentions: [1] },
    { type: 'position', name: '\u001b]0;x\u0007\u202e', mentions: [2] },
  ],
  appointments: [{ person: 0, position: 2, organization: null, status: 'holds' }],
});

export const empty: Document = drawDocument('');

export const examples = { ordinary, tricky, hostile, empty };
