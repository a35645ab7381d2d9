export { type CodePointOffsets, codePointOffsets, utf16Offsets } from './code-points.js';
export { createDocument, type DocumentParts } from './create-document.js';
export { type BratAnnotations, readBrat } from './readers/brat.js';
export { FORMATS, type Format, type FormatOptions, write } from './writers/index.js';
