#!/usr/bin/env bash
# What assigning a track to 100 000 people costs: finding out whom a rule concerns, assigning, moving due dates, undoing that; time
# and memory. Writes ear/target/bench/assigning.md; it judges nothing. Needs a machine that does little else, and about five minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -B -ntp -q -Dspotless.check.skip=true -Dtest=NoTest -Dsurefire.failIfNoSpecifiedTests=false \
  -pl ear -am -Dit.test=AssigningBench -Dfailsafe.failIfNoSpecifiedTests=false verify
cat ear/target/bench/assigning.md
