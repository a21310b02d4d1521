#!/usr/bin/env bash
# What the cockpit of a track with 5 000 learners costs: all of it, stuck learners, other orders, and its files.
# Writes ear/target/bench/cockpit.md; it judges nothing. Needs a machine that does little else, and about three minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -B -ntp -q -Dspotless.check.skip=true -Dtest=NoTest -Dsurefire.failIfNoSpecifiedTests=false \
  -pl ear -am -Dit.test=CockpitBench -Dfailsafe.failIfNoSpecifiedTests=false verify
cat ear/target/bench/cockpit.md
