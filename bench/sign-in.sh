#!/usr/bin/env bash
# What sign-in costs: how long one takes against OpenLDAP over StartTLS while 20 people sign in at once, and what being signed
# in costs each page. Writes ear/target/bench/sign-in.md; it judges nothing. Needs what "./praxis test --directories" installs.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -B -ntp -q -Pdirectories -Dspotless.check.skip=true -Dtest=NoTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dit.test=SignInBench -Dfailsafe.failIfNoSpecifiedTests=false verify
cat ear/target/bench/sign-in.md
