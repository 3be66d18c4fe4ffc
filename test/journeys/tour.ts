// The tour: drives VS Code through the three journeys from outside and saves a picture of every step.

export interface TourOptions {
  /** Where the pictures go. */
  readonly folder: string;
  readonly themes: readonly string[];
  readonly languages: readonly string[];
}

/** @returns the exit code */
export async function tour({ folder }: TourOptions): Promise<number> {
  console.log(`No journey is written yet, so ${folder} stays empty.`);
  return Promise.resolve(1);
}
