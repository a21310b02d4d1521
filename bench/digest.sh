#!/usr/bin/env bash
# How long it takes until the digests of 10 000 people have left, with ten topics each: from the moment at which they are due until
# the mail server has the last one. Writes ear/target/bench/digest.md; it judges nothing. About three minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -B -ntp -q -Dspotless.check.skip=true -Dtest=NoTest -Dsurefire.failIfNoSpecifiedTests=false \
  -pl ear -am -Dit.test=DigestBench -Dfailsafe.failIfNoSpecifiedTests=false verify
cat ear/target/bench/digest.md
