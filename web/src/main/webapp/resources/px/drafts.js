/*
 * What somebody types stays in their browser until it has been sent: a form with data-draft survives a closed tab, a lost
 * line and an expired session. One entry an address and person, in localStorage; signing out forgets that person's drafts.
 * Where writing.js saves the same form on the server, only what is newer than that stays here.
 */
(() => {
  const person = document.body.dataset.person;
  // How the page came about: shown, shown again with what was sent, signin, or failed.
  const outcome = document.body.dataset.outcome;
  const PREFIX = "praxis-draft:";
  const SENT = "praxis-sent";
  const AS_TYPED = "praxis-typed:";

  // Without storage (private windows of some browsers) pages work as before.
  const store = (() => {
    try {
      const probe = PREFIX + "probe";
      localStorage.setItem(probe, "");
      localStorage.removeItem(probe);
      return localStorage;
    } catch {
      return null;
    }
  })();
  if (!store) {
    return;
  }

  // A sent text was taken when its form led to another page by a redirect, as every act that succeeds does; one that led to
  // the sign-in page was not.
  const sent = sessionStorage.getItem(SENT);
  const [navigation] = performance.getEntriesByType("navigation");
  if (sent) {
    sessionStorage.removeItem(SENT);
    if (outcome === "shown" && navigation?.type === "navigate" && navigation.redirectCount > 0) {
      store.removeItem(sent);
    }
  }
  if (!person) {
    return;
  }

  let forgotten = false;
  const mine = PREFIX + person + ":";
  const typed = (form) =>
    [...form.elements].filter((field) => field.name && field.matches("textarea, input[type=text]"));

  for (const form of document.querySelectorAll("form[data-draft]")) {
    const key = mine + location.pathname + "#" + form.dataset.draft;
    const note = form.querySelector("[data-kept]");
    // What was sent and is undone is as if it had been typed and not been sent.
    const undone = form.parentElement.querySelector(":scope > [data-undone]") !== null;

    const read = () => {
      try {
        return JSON.parse(store.getItem(key)) ?? {};
      } catch {
        return {};
      }
    };
    // A draft belongs to the text that it changes: when another stands in the field by now, that one is shown.
    const draft = read();
    const savedOnServer = {};
    const base = (field) =>
      savedOnServer[field.name] ?? (outcome === "again" ? draft[field.name]?.base : undefined) ?? (undone ? "" : field.defaultValue);
    const apart = {};
    const restore = (field) => {
      const kept = draft[field.name];
      if (!kept || field.value !== field.defaultValue || kept.text === field.value) {
        return;
      }
      if (kept.base === field.value) {
        field.value = kept.text;
        if (note && !undone) {
          note.hidden = false;
        }
      } else if (outcome === "shown" && kept.text.trim() !== field.value) {
        apart[field.name] = kept.text;
      }
    };
    typed(form).forEach(restore);
    // Sent, a text may have names where its author had placeholders: what is undone is as it was typed.
    const asTyped = AS_TYPED + key;
    if (undone) {
      const before = JSON.parse(sessionStorage.getItem(asTyped) ?? "{}");
      for (const field of typed(form).filter((field) => field.name in before && field.value === field.defaultValue)) {
        field.value = before[field.name];
      }
    }
    // writing.js knows where to keep what was typed here and went on elsewhere.
    if (Object.keys(apart).length) {
      form.draftApart = apart;
    }

    let timer;
    const keep = () => {
      clearTimeout(timer);
      if (forgotten) {
        return;
      }
      const here = typed(form);
      const elsewhere = Object.entries(draft).filter(([name]) => !here.some((field) => field.name === name));
      const changed = here
        .filter((field) => field.value !== base(field))
        .map((field) => [field.name, { base: base(field), text: field.value }]);
      try {
        if (changed.length) {
          store.setItem(key, JSON.stringify(Object.fromEntries([...elsewhere, ...changed])));
        } else {
          store.removeItem(key);
        }
      } catch {
        // The browser's store is full: typing goes on, unkept.
      }
    };
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 300);
    });
    form.addEventListener("submit", () => {
      keep();
      sessionStorage.setItem(SENT, key);
      sessionStorage.setItem(asTyped, JSON.stringify(Object.fromEntries(typed(form).map((field) => [field.name, field.value]))));
    });
    addEventListener("pagehide", keep);
    form.addEventListener("draft-saved", (event) => {
      Object.assign(savedOnServer, event.detail);
      keep();
    });
    note?.querySelector("button")?.addEventListener("click", () => {
      form.reset();
      store.removeItem(key);
      note.hidden = true;
    });
  }

  for (const form of document.querySelectorAll("form[data-forget-drafts]")) {
    form.addEventListener("submit", () => {
      forgotten = true;
      for (const key of Object.keys(store).filter((k) => k.startsWith(mine))) {
        store.removeItem(key);
      }
      for (const key of Object.keys(sessionStorage).filter((k) => k.startsWith(AS_TYPED))) {
        sessionStorage.removeItem(key);
      }
    });
  }
})();
