/** Left and top corner, width and height, in px. */
export type Box = { x: number; y: number; width: number; height: number };

/** Something that words should not cover, and what each px² of it that they do cover costs, against px that they are moved. */
export type Obstacle = Box & { weight: number };

/** Lines and bars may be crossed where there is no other place near; words never, while there is any. */
export const WEIGHTS = { line: 0.3, bar: 0.03, words: 10 };

const SHIFTS = [0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75, -1, 1, -1.5, 1.5];
const STEPS = [0, -0.25, 0.25, -0.5, 0.5, -1, 1, -1.5, 1.5, -2, 2, -3, 3, -4, 4];

/**
 * Places for words on a plot, each as near as can be to where it belongs: they cover no other words, and as little as can be
 * of what is drawn.
 *
 * @param wanted in the order in which they choose.
 * @param within what no word may leave.
 */
export function placesOf(wanted: readonly Box[], obstacles: readonly Obstacle[], within: Box): Box[] {
  const taken = [...obstacles];
  return wanted.map((anywhere) => {
    const place = placeOf(inside(anywhere, within), taken, within);
    taken.push({ ...place, weight: WEIGHTS.words });
    return place;
  });
}

/** From the nearest place outwards, until being moved that far costs more by itself than the best place so far. */
function placeOf(box: Box, taken: readonly Obstacle[], within: Box): Box {
  const nearestFirst = STEPS.flatMap((down) =>
    SHIFTS.map((aside) => {
      const place = inside({ ...box, x: box.x + aside * box.width, y: box.y + down * box.height }, within);
      return { place, moved: Math.abs(place.x - box.x) + Math.abs(place.y - box.y) };
    }),
  ).sort((one, other) => one.moved - other.moved);
  let best = { place: box, cost: Infinity };
  for (const { place, moved } of nearestFirst) {
    if (moved >= best.cost) break;
    const cost = taken.reduce((sum, obstacle) => sum + obstacle.weight * overlapOf(place, obstacle), moved);
    if (cost < best.cost) best = { place, cost };
  }
  return best.place;
}

/** What two boxes share, in px². */
export function overlapOf(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(width, 0) * Math.max(height, 0);
}

/** As near as can be, and at the left and the top where it is larger than what it should stand in. */
function inside(box: Box, { x, y, width, height }: Box): Box {
  return {
    ...box,
    x: Math.max(x, Math.min(box.x, x + width - box.width)),
    y: Math.max(y, Math.min(box.y, y + height - box.height)),
  };
}
