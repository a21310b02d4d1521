/*
 * While somebody writes for a community: what they type is saved as a draft every few seconds, topics that are called alike
 * are shown, and whether a moderator would read it first. drafts.js keeps the same text in this browser, for when the line
 * or the session is gone.
 */
(() => {
  const SAVE = 3_000; // ms after the last key
  const LONGEST_UNSAVED = 10_000;
  const ASK = 700;

  const writing = document.querySelector("[data-writing]");
  const form = writing?.closest("form");
  if (!form) {
    return;
  }
  const { purpose, place, community, guide = null, query = "", ...words } = writing.dataset;
  const said = form.querySelector("[data-said]");
  const note = writing.querySelector("[data-apart-note]");
  const draft = form.elements.draft;
  const version = form.elements["draft-version"];
  const value = (name) => form.elements[name]?.value ?? "";
  const say = (text) => {
    said.textContent = text;
  };

  const ask = (path, method, body) =>
    fetch(`/api/v1/${path}`, {
      method,
      headers: body ? { "Content-Type": "application/json" } : {},
      body: body && JSON.stringify(body),
      // Browsers finish a small one when the page is closed meanwhile.
      keepalive: Boolean(body) && JSON.stringify(body).length < 20_000,
    });
  // What is said about the text beside it: what changed in a guide, or why it should.
  const remark = ["note", "why"].find((name) => form.elements[name]);
  // The revision of the guide that the text was begun on; another than the guide's where others were faster.
  const begun = () => value("begun") || value("revision");
  const content = () => ({
    kind: form.elements.kind?.value || null,
    title: value("title"),
    text: value("text"),
    note: remark ? value(remark) : null,
    base: begun() === "" ? null : Number(begun()),
    source: form.elements.topic?.value || null,
  });

  // --- the draft

  const put = (id, known, text) =>
    ask(`me/drafts/${id}`, "PUT", { purpose, place, version: known === "" ? null : Number(known), ...text });

  // What was written apart from this is saved beside it, and the writer told which of the two is newer.
  const keepApart = async (mine) => {
    const other = draft.value;
    const found = await ask(`me/drafts/${other}`, "GET");
    const theirs = found.ok ? await found.json() : null;
    draft.value = crypto.randomUUID();
    version.value = "";
    note.querySelector("[data-words]").textContent = theirs
      ? (Date.parse(theirs.savedAt) > typedAt ? words.apart : words.apartOlder).replace(
          "{0}",
          new Date(theirs.savedAt).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" }),
        )
      : words.apartGone;
    const link = note.querySelector("a");
    link.href = `?draft=${other}${query}#text`;
    link.parentElement.hidden = !theirs;
    note.hidden = false;
    return put(draft.value, "", mine);
  };

  let saved = JSON.stringify(content());
  let typedAt = Date.now();
  let unsavedSince = 0;
  let timer;
  let saving = false;
  let sending = false;

  const save = async () => {
    clearTimeout(timer);
    const mine = content();
    if (saving || sending || JSON.stringify(mine) === saved) {
      return;
    }
    saving = true;
    say(words.saving);
    try {
      if (!mine.title.trim() && !mine.text.trim()) {
        await ask(`me/drafts/${draft.value}`, "DELETE");
        draft.value = crypto.randomUUID();
        version.value = "";
        saved = JSON.stringify(mine);
        say("");
        return;
      }
      let answer = await put(draft.value, version.value, mine);
      if (answer.status === 409 && version.value !== "") {
        answer = await keepApart(mine);
      }
      const json = await answer.json();
      if (answer.ok) {
        version.value = json.version;
        saved = JSON.stringify(mine);
        say(words.saved);
        form.dispatchEvent(new CustomEvent("draft-saved", { detail: { title: json.title, text: json.text, ...(remark && { [remark]: json.note ?? "" }) } }));
      } else {
        say(answer.status === 401 ? words.signedOut : json.detail);
      }
    } catch {
      say(words.offline);
    } finally {
      saving = false;
      unsavedSince = 0;
      if (JSON.stringify(content()) !== saved) {
        soon();
      }
    }
  };
  const soon = () => {
    unsavedSince ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(save, Math.max(0, Math.min(SAVE, unsavedSince + LONGEST_UNSAVED - Date.now())));
  };

  form.addEventListener("input", () => {
    typedAt = Date.now();
    soon();
  });
  form.addEventListener("submit", () => {
    sending = true;
    clearTimeout(timer);
    // What is just being saved has the next version by the time this arrives.
    if (saving) {
      version.value = version.value === "" ? 0 : Number(version.value) + 1;
    }
  });
  addEventListener("pageshow", () => {
    sending = false;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      save();
    }
  });
  // What drafts.js brought back from this browser is newer than the server's draft; what it found apart from it goes beside it.
  if (JSON.stringify(content()) !== JSON.stringify(shownAtFirst())) {
    saved = "";
    soon();
  }
  function shownAtFirst() {
    const first = (name) => form.elements[name]?.defaultValue ?? "";
    return { ...content(), title: first("title"), text: first("text"), note: remark ? first(remark) : null };
  }
  if (form.draftApart) {
    const id = crypto.randomUUID();
    put(id, "", { ...content(), ...form.draftApart })
      .then((answer) => {
        if (answer.ok) {
          note.querySelector("[data-words]").textContent = words.apartHere;
          note.querySelector("a").href = `?draft=${id}${query}#text`;
          note.hidden = false;
        }
      })
      .catch(() => {});
  }

  // --- what would become of it: it could not be sent, it would be held, or the charter says something of it

  const prospects = { refusals: "[data-refusals]", reasons: "[data-prospect]", hints: "[data-hints]" };
  const tell = (box, found) => {
    const items = found.flatMap(({ reason, clause, policy, edition, found: words }) => {
      const company = policy === "GUIDELINES";
      // The charter's mode has no clause.
      const named = reason === "EVERYTHING" && clause === null ? "MODE" : reason + (company ? ".GUIDELINES" : "");
      const item = box.querySelector(`template[data-reason="${named}"]`)?.content.firstElementChild.cloneNode(true);
      const link = item?.querySelector("a");
      if (link) {
        link.textContent = link.textContent.replace("§", clause).replace("‡", edition).replace("¶", () => words);
        link.href = company ? `/guidelines?edition=${edition}#clause-${clause}` : `#clause-${clause}`;
      }
      return item ? [item] : [];
    });
    const list = box.querySelector("ul");
    if (list.textContent.replace(/\s+/g, "") !== items.map((item) => item.textContent).join("").replace(/\s+/g, "")) {
      list.replaceChildren(...items);
    }
    box.hidden = items.length === 0;
  };
  let asked = 0;
  const foresee = async () => {
    const mine = ++asked;
    const { title, text: written, note: said } = content();
    const text = { community, title, text: written, revises: words.revises === "true", guide, note: said };
    const boxes = Object.entries(prospects).map(([name, box]) => [name, writing.querySelector(box)]);
    if (!text.text.trim() && !text.title.trim()) {
      boxes.forEach(([, box]) => (box.hidden = true));
      return;
    }
    const answer = await ask("writing/prospect", "POST", text).catch(() => null);
    if (mine !== asked || !answer?.ok) {
      return;
    }
    const seen = await answer.json();
    // What cannot be sent does not wait for anybody either.
    if (seen.refusals.length) {
      seen.reasons = [];
    }
    boxes.forEach(([name, box]) => tell(box, seen[name]));
  };

  // --- has somebody asked it already

  const alike = form.querySelector("[data-alike]");
  const compare = async () => {
    const title = value("title").trim();
    const answer = title.length < 4 ? null : await ask(`writing/alike?title=${encodeURIComponent(title)}`, "GET").catch(() => null);
    const topics = answer?.ok ? await answer.json() : [];
    if (title !== value("title").trim()) {
      return;
    }
    alike.querySelector("ul").replaceChildren(
      ...topics.map((topic) => {
        const link = document.createElement("a");
        link.href = `/communities/topic/${topic.id}`;
        link.target = "_blank";
        link.rel = "noopener";
        link.textContent = topic.title;
        const where = document.createElement("span");
        where.className = "soft small";
        where.textContent = ` ${topic.communityName}`;
        const item = document.createElement("li");
        item.append(link, where);
        return item;
      }),
    );
    alike.hidden = topics.length === 0;
  };

  const later = (act) => {
    let wait;
    return () => {
      clearTimeout(wait);
      wait = setTimeout(act, ASK);
    };
  };
  form.addEventListener("input", later(foresee));
  if (alike) {
    form.elements.title.addEventListener("input", later(compare));
  }
  if (value("text").trim() || value("title").trim()) {
    foresee();
    if (alike) {
      compare();
    }
  }
})();
