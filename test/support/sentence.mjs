// What an error says, for a person.

/** @param {unknown} error */
export const sentence = (error) => (error instanceof Error ? error.message : String(error));
