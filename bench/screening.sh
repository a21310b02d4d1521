#!/usr/bin/env bash
# What it costs to look through a text of 2 kB for 5 000 terms and 200 patterns, as moderators' rules do before anything is published.
# Writes ejb/target/bench/screening.md; it judges nothing. Needs a machine that does little else, and a minute.
set -euo pipefail
cd "$(dirname "$0")/.."
# In one run: Maven then takes the modules that it has just built.
mvn -B -ntp -q -Dspotless.check.skip=true -pl ejb -am test-compile \
  dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
mkdir -p ejb/target/bench
java -cp "ejb/target/test-classes:ejb/target/classes:$(cat ejb/target/bench.classpath)" \
  org.praxis.moderation.rules.model.ScreeningBench | tee ejb/target/bench/screening.md
