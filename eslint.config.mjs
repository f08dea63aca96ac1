import js from '@eslint/js';
import nextVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typed = ['**/*.ts', '**/*.tsx'];
const catalogue = 'app/_catalogue/**';
const tests = ['**/*.test.ts', '**/*.test-data.ts'];

export default defineConfig(
  globalIgnores(['.next/', 'playwright-report/', 'test-results/', 'next-env.d.ts']),
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
    name: 'architecture/catalogue',
    files: [catalogue],
    ignores: tests,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(react|react-dom|next)(/|$)', message: 'The catalogue knows no framework.' },
            {
              regex: '^(@/(?!_catalogue/)|\\.\\.(/|$))',
              message: 'The catalogue knows nothing of the site around it.',
            },
          ],
        },
      ],
    },
  },
  {
    name: 'architecture/site',
    files: typed,
    ignores: [catalogue, ...tests],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!@/_catalogue/catalogue$).*\\b_catalogue(/|$)',
              allowTypeImports: true,
              message: "Values come from '@/_catalogue/catalogue' alone; types may come from anywhere.",
            },
          ],
        },
      ],
    },
  },
);
