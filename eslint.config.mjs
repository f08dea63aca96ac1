import js from '@eslint/js';
import nextVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typed = ['**/*.ts', '**/*.tsx'];
const tests = ['**/*.test.ts', '**/*.test-data.ts'];

/**
 * The layers, lowest first: a layer imports only from layers before it. Layers on one line do not import each other.
 * `_publish` comes after `_server` because some of its files are responses.
 */
const LAYERS = [
  ['app/_catalogue/case'],
  ['app/_catalogue/content'],
  ['app/_catalogue/search'],
  ['app/_catalogue/views'],
  ['app/_catalogue/catalogue.ts'],
  ['app/_i18n'],
  ['app/_links'],
  ['app/_server', 'app/_seo', 'app/_ui'],
  ['app/_publish'],
  ['app/_authoring'],
];

const layerZones = LAYERS.flatMap((layer, index) =>
  layer.map((target) => ({
    target,
    from: [...layer, ...LAYERS.slice(index + 1).flat()].filter((folder) => folder !== target),
    message: 'Layers import only from the layers below: see LAYERS in eslint.config.mjs.',
  })),
);

/** Modules behind the catalogue's door that client components and worker threads import: they do not touch the disk. */
const PURE = [
  './case/locale.ts',
  './case/truncate.ts',
  './content/palette.ts',
  './views/query.ts',
  './views/route.ts',
  './views/route-code.ts',
];

const zones = [
  ...layerZones,
  { target: 'app/_*/**', from: 'app/!(_*)/**', message: 'Nothing imports a route.' },
  {
    target: ['app/!(_catalogue)/**', 'instrumentation.ts'],
    from: 'app/_catalogue',
    except: ['./catalogue.ts', ...PURE],
    message: 'Import from @/_catalogue/catalogue.',
  },
];

export default defineConfig(
  globalIgnores(['.next*/', 'playwright-report/', 'test-results/', 'next-env.d.ts']),
  js.configs.recommended,
  nextVitals,
  nextTypescript,
  {
    // The plugin itself comes with eslint-config-next, which turns on only a few of its rules.
    name: 'accessibility',
    files: ['**/*.jsx', '**/*.tsx'],
    settings: { 'jsx-a11y': { components: { Image: 'img', Link: 'a' } } },
    rules: jsxA11y.flatConfigs.strict.rules,
  },
  {
    name: 'types',
    files: typed,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }] },
  },
  {
    name: 'architecture/layers',
    files: ['app/**/*.{ts,tsx}', 'instrumentation.ts'],
    ignores: tests,
    rules: {
      'import/no-cycle': 'error',
      'import/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
    },
  },
  {
    name: 'architecture/catalogue',
    files: ['app/_catalogue/**'],
    ignores: tests,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(react|react-dom|next)(/|$)',
              message: 'The catalogue does not depend on a framework.',
            },
          ],
        },
      ],
    },
  },
);
