/** Messages that describe the part a feature plays in a journey. */

const en = {
  stopOf: (stop: number, stops: number) => `Stop ${stop} of ${stops}`,
  /** The stop brought in this feature and no other. */
  own: 'a stop of its own',
  together: (others: string) => `with ${others}`,
  background: 'there before the journey',
  planned: 'planned',
  /** The facts name the feature, no stop does. */
  named: 'Named among the facts',
};

const zh: typeof en = {
  stopOf: (stop, stops) => `第 ${stop} 站，共 ${stops} 站`,
  own: '独立一站',
  together: (others) => `与${others}一同采用`,
  background: '旅程开始前已有',
  planned: '计划中',
  named: '列在要点中',
};

export const adoptionMessages = { en, zh };
