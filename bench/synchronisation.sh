#!/usr/bin/env bash
# What following a directory of 100 000 people costs: a first run, one with nothing changed, one with 1 % changed; an audience
# over all; searching for people. Writes ear/target/bench/synchronisation.md; it judges nothing. Needs what
# "./praxis test --directories" installs, and about ten minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -B -ntp -q -Pdirectories -Dspotless.check.skip=true -Dtest=NoTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dit.test=SyncBench -Dfailsafe.failIfNoSpecifiedTests=false verify
cat ear/target/bench/synchronisation.md
