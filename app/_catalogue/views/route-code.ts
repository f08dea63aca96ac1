/** Writes a route as a short text: a page of many cases carries that, and its cards are drawn from it. */
import type { MilestoneKind } from '../case/case';
import type { Route } from './route';

const LETTERS: Record<MilestoneKind, string> = { context: 'c', step: 's', feature: 'f', outlook: 'o' };
const KINDS = Object.entries(LETTERS) as [MilestoneKind, string][];

/** The same line with steps in place of coordinates: they repeat, and a list of cases compresses to less. */
function stepsOf(path: string): string {
  let [x, y] = [0, 0];
  return path.replace(/([ML])(\d+) (\d+)/g, (_, command: string, ...given: string[]) => {
    const [toX, toY] = [Number(given[0]), Number(given[1])];
    const step = command === 'M' ? `M${toX} ${toY}` : toY === y ? `h${toX - x}` : `l${toX - x} ${toY - y}`;
    [x, y] = [toX, toY];
    return step;
  });
}

/**
 * The diameter of a stop, both lines, and one word a stop: the letter of its kind, how far it is from the stop before where
 * that is not as far as last time, how much lower, and its year. `parseRoute` reads it.
 * @example '11|M22 54h111l22 -22|M155 32h37|c22+54@2020 s37 s s@2022 f22-22 o37'
 */
export function formatRoute({ line, plan, stops, dot, years }: Route): string {
  let before = { x: 0, y: 0, step: 0 };
  const words = stops.map(({ x, y, kind }) => {
    const [step, fall] = [x - before.x, y - before.y];
    const year = years.find((each) => each.x === x && before.x !== x)?.year;
    const word = [
      LETTERS[kind],
      step === before.step ? '' : step,
      fall > 0 ? `+${fall}` : fall || '',
      year ? `@${year}` : '',
    ];
    before = { x, y, step };
    return word.join('');
  });
  return [dot, stepsOf(line), stepsOf(plan), words.join(' ')].join('|');
}

/** The route that `formatRoute` wrote, its lines with steps. */
export function parseRoute(code: string): Route {
  const [dot, line = '', plan = '', words = ''] = code.split('|');
  const [stops, years]: [Route['stops'], Route['years']] = [[], []];
  let [x, y, step] = [0, 0, '0'];
  for (const [, letter, far, fall = 0, year] of words.matchAll(/([a-z])(\d*)([+-]\d+)?(?:@(\d+))?/g)) {
    step = far || step;
    x += Number(step);
    y += Number(fall);
    stops.push({ x, y, kind: KINDS.find((each) => each[1] === letter)?.[0] ?? 'step' });
    if (year) years.push({ x, year: Number(year) });
  }
  return { dot: Number(dot), line, plan, stops, years };
}
