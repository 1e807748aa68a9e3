/**
 * Which of some points lies next in the direction of an arrow key: how the keyboard moves through a picture.
 */

/** @typedef {{x: number, y: number}} Point */

/** @type {Readonly<Record<string, Point>>} */
const WAYS = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/** A point to the side counts this many times as far away as one straight ahead. */
const ASIDE = 2.5;

/**
 * The number of the point where a key leads, or -1 where it leads nowhere. Home and End lead to the first and the last.
 * @param {string} key
 * @param {number} from
 * @param {readonly Point[]} points
 * @returns {number}
 */
export function pointFor(key, from, points) {
  if (key === "Home") return 0;
  if (key === "End") return points.length - 1;
  const way = WAYS[key];
  if (!way) return -1;
  let best = -1;
  let least = Infinity;
  points.forEach((point, index) => {
    const ahead = (point.x - points[from].x) * way.x + (point.y - points[from].y) * way.y;
    const aside = Math.abs((point.x - points[from].x) * way.y) + Math.abs((point.y - points[from].y) * way.x);
    const far = ahead + aside * ASIDE;
    if (index !== from && ahead > 0.5 && far < least) {
      least = far;
      best = index;
    }
  });
  return best;
}
