// The numbers that a text names in digits, by their significant digits: 15 万, 150,000, 150 thousand and 150k are all "15".

/** A month is a word in English: 12 月 is December. */
const number = /\d[\d,]*(?:\.\d+)?(?![\d.]* ?月)/g;

/** Leaves out what is often written in words: whole numbers up to ten, and round ones such as 800 billion (8000 亿) or 2,000 (两千). */
export function numbersIn(text: string): readonly string[] {
  const found = [...text.matchAll(number)].flatMap(([digits]) => {
    const value = Number(digits.replaceAll(',', ''));
    const significant = digits.replace(/[,.]/g, '').replace(/^0+|0+$/g, '');
    const inWords = significant.length <= 1 && (value >= 100 || (Number.isInteger(value) && value <= 10));
    return inWords ? [] : [significant];
  });
  return [...new Set(found)];
}
