#!/usr/bin/env bash
# What reading a topic of 20 replies costs: server CPU, bytes and statements of its page, beside one of no replies and one of
# 2 000. Writes ear/target/bench/topic.md; it judges nothing. Needs a machine that does little else, and five to ten minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -B -ntp -q -Dspotless.check.skip=true -Dtest=NoTest -Dsurefire.failIfNoSpecifiedTests=false \
  -pl ear -am -Dit.test=TopicBench -Dfailsafe.failIfNoSpecifiedTests=false verify
cat ear/target/bench/topic.md
