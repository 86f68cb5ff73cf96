const { default: Sequencer } = require('@jest/test-sequencer');

// On a machine that has run nothing yet Jest begins with the largest files. Most of these wait until the world of the demo
// is told; meanwhile the longest of those begin that wait for nothing.
const first = [
  'reminders',
  'deliveries',
  'appeals',
  'opinions',
  'platform/queues',
  'twelve-defects',
  'reports',
  'advice',
];
const rankOf = ({ path }) => (first.some((name) => path.endsWith(`/integration/${name}.spec.ts`)) ? 0 : 1);

module.exports = class FirstWhatWaitsForNothing extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
};
