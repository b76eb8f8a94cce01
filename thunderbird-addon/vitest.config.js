export default { test: { include: ['test/**/*.test.js'], unstubGlobals: false, restoreMocks: false } };
