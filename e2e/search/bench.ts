/** `npm run bench:search`: how well and how fast the portal searches, beside the engines it could have been built on. */
import { createJiti } from 'jiti';

// The catalogue is imported as the pages import it, by the path that tsconfig.json gives it.
void createJiti(__filename, { tsconfigPaths: true }).import('./measure.ts');
