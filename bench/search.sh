#!/usr/bin/env bash
# How well and how fast things are found. With the archives of bench/mailing-lists.sh: whether known topics are found by words of
# their titles with a typo, and by rare words of their replies. Then 20 000 and 200 000 entries (SIZES says others): how long a
# search takes at 8 in parallel, and how long until what 50 posts a second say is found. MEASURES="lag" measures that alone; it may
# name quality, searches, suggestions and lag. Judges nothing.
# Usage: bench/search.sh [FOLDER with *.mbox]; it writes ear/target/bench/search.md.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -B -ntp -q -Dspotless.check.skip=true -Dtest=NoTest -Dsurefire.failIfNoSpecifiedTests=false \
  ${1:+-Dlists="$(cd "$1" && pwd)"} -Dsizes="${SIZES:-20000,200000}" ${MEASURES:+-Dmeasures="$MEASURES"} \
  -pl ear -am -Dit.test=SearchBench -Dfailsafe.failIfNoSpecifiedTests=false verify
cat ear/target/bench/search.md
