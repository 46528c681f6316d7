import {
  CLASSIFICATIONS,
  clears,
  INFORMATION_CLASSES,
  isOpenCategory,
  rankOf,
  strictest,
} from '#kernel/classification/classification';

describe('classification', () => {
  it('rises from open to exempt', () => {
    expect(CLASSIFICATIONS.map(rankOf)).toEqual([0, 1, 2, 3]);
  });

  it('lets a reader see up to the own clearance', () => {
    expect(CLASSIFICATIONS.filter((level) => clears('restricted', level))).toEqual(['open', 'restricted']);
    expect(CLASSIFICATIONS.every((level) => clears('exempt', level))).toBe(true);
  });

  it('takes the strictest of what it is made from', () => {
    expect(strictest(['open', 'confidential', 'restricted'])).toBe('confidential');
    expect(strictest([])).toBe('open');
  });

  it('keeps exempt information from the public', () => {
    expect(INFORMATION_CLASSES.filter(isOpenCategory)).toEqual(['periodic', 'immediate', 'any_time']);
  });
});
