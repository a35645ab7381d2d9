import { createLatinRecognizer } from './latin.js';
import { createOrganizationRecognizer } from './organization.js';
import { createPersonRecognizer } from './person.js';
import { createPlaceRecognizer } from './place.js';
import { createPositionRecognizer } from './position.js';
import type { Recognizer } from './recognizer.js';

/**
 * The recognizers of a plain extractor, in no order that matters.
 *
 * @param latin whether names in Latin letters are also judged by an English model
 */
export function createDefaultRecognizers(latin = true): Recognizer[] {
  return [
    createPersonRecognizer(),
    createPositionRecognizer(),
    createOrganizationRecognizer(),
    createPlaceRecognizer(),
    createLatinRecognizer(latin),
  ];
}
