#!/usr/bin/env bash
# What an answer to a quiz costs with 32 learners at once, each answering by the API as the page does, and what ending and reading a
# sitting cost. Writes ear/target/bench/quiz.md; it judges nothing. Needs a machine that does little else, and about three minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -B -ntp -q -Dspotless.check.skip=true -Dtest=NoTest -Dsurefire.failIfNoSpecifiedTests=false \
  -pl ear -am -Dit.test=QuizBench -Dfailsafe.failIfNoSpecifiedTests=false verify
cat ear/target/bench/quiz.md
