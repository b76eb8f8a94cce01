// Work that must not overlap.

/**
 * @returns {<T>(work: () => Promise<T>) => Promise<T>} begins each piece of work when all that was given before has ended, well or not
 */
export function oneAtATime() {
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  return work => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
