import { expect, test } from 'vitest';
import { jsonPointer } from '../../src/domain/json-pointer.js';

/** The pointers of RFC 6901, section 5. */
test.each([
  [[], ''],
  [['foo'], '/foo'],
  [['foo', 0], '/foo/0'],
  [[''], '/'],
  [['a/b'], '/a~1b'],
  [['c%d'], '/c%d'],
  [['i\\j'], '/i\\j'],
  [[' '], '/ '],
  [['m~n'], '/m~0n'],
  [['~1'], '/~01'],
])('the way %j is %j', (path, pointer) => {
  expect(jsonPointer(path)).toBe(pointer);
});
