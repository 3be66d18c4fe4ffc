// `npm run -s test:kill [-- --kills 300 --seed 1]`: prints what the kills did to the log; fails when anything was lost.
import { parseArgs } from 'node:util';
import { killTest, type KillFigures } from './killTest.ts';

function line(name: string, { kills, inMerge, inWrite, acknowledged, lost, problems, files }: KillFigures): string {
  const where = `${inWrite} in a write, ${inMerge} in a merge`;
  const after = `${lost} lost, ${problems.length} files damaged, ${files} files in the end`;
  return `${name}: ${kills} kills (${where}), ${acknowledged} events acknowledged, ${after}`;
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
  const kills = Number(values.kills ?? 300);
  const seed = Number(values.seed ?? 1);
  const honest = await killTest(kills, seed);
  console.log(line('adversarial folder', honest));
  for (const problem of honest.problems) console.log(`  ${problem}`);
  // The test must see the loss that it is there to see.
  const lies = await Promise.all(
    (['rename', 'write'] as const).map(async (lie) => {
      const figures = await killTest(kills, seed, lie, (lost) => lost > 0);
      console.log(line(`folder that lies about ${lie}, to be caught`, figures));
      return figures;
    }),
  );
  const isGood = honest.lost === 0 && honest.problems.length === 0;
  const areCaught = lies.every(({ lost }) => lost > 0);
  console.log(isGood && areCaught ? 'ok' : 'FAILED');
  return isGood && areCaught ? 0 : 1;
}

void main().then((code) => (process.exitCode = code));
