#!/usr/bin/env bash
# What compliance costs for 50 000 people and 200 tracks as of a day, with each track required of one in ten, and of everybody.
# Writes ear/target/bench/compliance.md; it judges nothing. Needs a machine that does little else, and about twenty minutes, most of it for filling ten million rows, and 6 GB of disk.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -B -ntp -q -Dspotless.check.skip=true -Dtest=NoTest -Dsurefire.failIfNoSpecifiedTests=false \
  -pl ear -am -Dit.test=ComplianceBench -Dfailsafe.failIfNoSpecifiedTests=false verify
cat ear/target/bench/compliance.md
