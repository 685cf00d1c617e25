/** A map from pairs of whole numbers to whole numbers, in flat memory. */
export interface PairTable {
  get(left: number, right: number): number | undefined;
  set(left: number, right: number, value: number): void;
}

const empty = -0x80000000;

/** An open-addressed table that doubles when it is half full. Values may be anything but -2^31. */
export function pairTable(): PairTable {
  let room = 1 << 8;
  let lefts = new Int32Array(room);
  let rights = new Int32Array(room);
  let values = new Int32Array(room).fill(empty);
  let used = 0;

  const placeOf = (left: number, right: number): number => {
    let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    let place = (hash ^ (hash >>> 13)) & (room - 1);
    while (values[place] !== empty && (lefts[place] !== left || rights[place] !== right))
      place = (place + 1) & (room - 1);
    return place;
  };

  const put = (left: number, right: number, value: number): void => {
    const place = placeOf(left, right);
    lefts[place] = left;
    rights[place] = right;
    values[place] = value;
  };

  const double = (): void => {
    const [oldLefts, oldRights, oldValues] = [lefts, rights, values];
    room *= 2;
    lefts = new Int32Array(room);
    rights = new Int32Array(room);
    values = new Int32Array(room).fill(empty);
    for (let i = 0; i < oldValues.length; i += 1)
      if (oldValues[i] !== empty) put(oldLefts[i] as number, oldRights[i] as number, oldValues[i] as number);
  };

  return {
    get(left, right) {
      const value = values[placeOf(left, right)] as number;
      return value === empty ? undefined : value;
    },
    set(left, right, value) {
      if (used * 2 >= room) double();
      put(left, right, value);
      used += 1;
    },
  };
}
