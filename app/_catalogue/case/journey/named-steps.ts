/** Finds the steps that a sentence names: "three steps: A, B and C", only where it names as many as it counts. */

const NUMBERS = ['', '', 'two', 'three', 'four', 'five', 'six'];
const HAN_NUMBERS = ['', '', '二两', '三', '四', '五', '六'];
const STEPS_EN =
  /\b(two|three|four|five|six|[2-6])\s+(?:\w+\s+)?(?:steps|stages|phases)\b(?:,?\s*(?:namely|that is|i\.e\.),?\s*|:\s*)([^.。]{3,200})[.。]/i;
const STEPS_ZH =
  /([二两三四五六2-6])\s*个?(?:步骤?|阶段)\s*[，,：:]?\s*(?:分别是|分别为|即|包括|：)\s*([^。.]{3,120})[。.]/;

/** The names, and the sentence that lists them. */
export function namedSteps(sentences: readonly string[]): { names: string[]; list: string | null } {
  for (const sentence of sentences) {
    const [, count = '', list = ''] = STEPS_EN.exec(sentence) ?? STEPS_ZH.exec(sentence) ?? [];
    const names = list
      .split(/\s*[,，、;；]\s*(?:and\s+)?|\s+and\s+|\s*(?:和|与|以及)\s*/)
      .filter((name) => name !== '');
    const counted =
      Number(count) ||
      Math.max(
        NUMBERS.indexOf(count.toLowerCase()),
        HAN_NUMBERS.findIndex((hans) => count !== '' && hans.includes(count)),
      );
    if (names.length > 1 && names.length === counted) return { names, list: sentence };
  }
  return { names: [], list: null };
}
