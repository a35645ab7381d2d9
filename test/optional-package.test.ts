import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadOptionalPackage, packageError } from '../src/optional-package.js';
import { readImports } from './architecture/read-imports.js';

describe('an optional package', () => {
  it('that is missing is named, with what to do', async () => {
    await expect(loadOptionalPackage('no-such-package')).rejects.toMatchObject({
      code: 'ERR_ENGINE',
      message: 'the package "no-such-package" is not installed: run `npm install no-such-package`',
    });
    await expect(loadOptionalPackage('no-such-package', 'do without')).rejects.toMatchObject({
      message: expect.stringMatching(/`, or do without$/),
    });
  });

  it('that is broken is said to be so, and why', () => {
    const error = packageError('some-package', new Error('wrong ELF class'));
    expect([error.code, error.message]).toEqual([
      'ERR_ENGINE',
      'the package "some-package" does not work here (wrong ELF class): reinstall it with its install scripts allowed',
    ]);
  });

  it('is imported by nobody before it is used', () => {
    const imports = readImports(fileURLToPath(new URL('../src', import.meta.url)));
    const optional = imports.filter(({ to }) => /^(?:@duckdb|@huggingface|nodejieba|@node-rs)\b/.test(to));
    expect(optional).toEqual([]);
  });
});
