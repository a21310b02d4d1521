#!/usr/bin/env bash
# What a thousand open pages cost the server: memory, work while nothing happens, and how long it takes until all have heard of a
# reply. Writes ear/target/bench/live.md; it judges nothing. About three minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -B -ntp -q -Dspotless.check.skip=true -Dtest=NoTest -Dsurefire.failIfNoSpecifiedTests=false \
  -pl ear -am -Dit.test=LiveBench -Dfailsafe.failIfNoSpecifiedTests=false verify
cat ear/target/bench/live.md
