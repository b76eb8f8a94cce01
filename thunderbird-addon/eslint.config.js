// No plugin and no shared set: these are the rules that have a reason here.
const browserGlobals = Object.fromEntries(['browser', 'document', 'window', 'location', 'console', 'fetch', 'AbortSignal', 'DOMParser', 'URL', 'URLSearchParams',
  'setTimeout', 'globalThis', 'setInterval', 'clearInterval', 'clearTimeout', 'Response', 'TextDecoder', 'TextEncoder', 'Option'].map(name => [name, 'readonly']));
const nodeGlobals = Object.fromEntries(['process', 'console', 'URL', 'fetch', 'setTimeout', 'clearTimeout', 'Buffer', 'globalThis', 'AbortSignal', 'document', 'window', 'browser',
  'location', 'DOMParser', 'structuredClone', 'Response', 'AbortController', 'DOMException', 'Services', 'Cc', 'Ci', 'Cu', 'ChromeUtils', 'CSS', 'File', 'getSelection', 'getComputedStyle'].map(name => [name, 'readonly']));

export default [
  { ignores: ['node_modules/', 'dist/'] },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    rules: {
      'no-undef': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }], 'prefer-const': 'error', 'no-var': 'error', eqeqeq: 'error', 'no-eval': 'error',
      'no-implied-eval': 'error', 'no-new-func': 'error', 'no-empty': 'error', 'no-fallthrough': 'error', 'no-shadow': 'error',
      'no-unreachable': 'error', 'no-self-compare': 'error', 'no-promise-executor-return': 'off', 'require-atomic-updates': 'off',
      'no-restricted-properties': ['error',
        { property: 'innerHTML', message: 'A message is never read as HTML: build nodes.' },
        { property: 'insertAdjacentHTML', message: 'A message is never read as HTML: build nodes.' }],
      'max-lines': ['error', 300],
    },
  },
  { files: ['background.js', 'content/**', 'modules/**'], languageOptions: { globals: browserGlobals } },
  { files: ['test/**', 'tools/**', 'e2e/**', '*.config.js'], languageOptions: { globals: nodeGlobals }, rules: { 'no-restricted-properties': 'off', 'no-shadow': 'off' } },
];
