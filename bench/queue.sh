#!/usr/bin/env bash
# What the moderators' queue costs with 10 000 open cases: reading it whole and by each filter, and deciding with 8 moderators at
# once. Writes ear/target/bench/queue.md; it judges nothing. Needs a machine that does little else, and about three minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -B -ntp -q -Dspotless.check.skip=true -Dtest=NoTest -Dsurefire.failIfNoSpecifiedTests=false \
  -pl ear -am -Dit.test=QueueBench -Dfailsafe.failIfNoSpecifiedTests=false verify
cat ear/target/bench/queue.md
