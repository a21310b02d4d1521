/*
 * Shows the moderator, while they choose and write, what the author will read; the server says how that reads. Where a clause is
 * needed and none is chosen, the one is that the text is probably held for.
 */
(() => {
  const ASK = 250; // ms after the last key
  const preview = document.querySelector("[data-preview]");
  if (!preview) {
    return;
  }
  const form = preview.closest("form");
  const message = preview.querySelector("[data-message]");
  const clause = preview.querySelector("[data-clause]");
  const appeal = preview.querySelector("[data-appeal]");
  const choice = form.elements.clause;
  const named = () => choice?.selectedOptions[0].dataset ?? {};

  const changes = preview.querySelector("[data-changes]");
  const stands = preview.querySelector("[data-stands]");
  const GOES = { MOVE: "to-place", SPLIT: "to-title" };
  const goes = () => form.elements[GOES[form.elements.verdict.value]]?.value.trim() ?? "";
  const tell = (name) => {
    if (stands) {
      const said = stands.dataset[form.elements.verdict.value.toLowerCase()];
      stands.textContent = name ? said.replace("{0}", () => name) : stands.dataset.away;
      stands.hidden = !goes();
    }
  };

  const edited = () => form.elements.verdict.value === "EDIT" && form.elements["edit-text"];
  const typed = () => form.elements.message?.value.trim() ?? "";

  const FREE = ["", "APPROVE", "KEEP"];
  const likely = form.dataset.likely && [...choice.options].find(({ value }) => value === form.dataset.likely)?.value;
  let put = false;
  const suggest = ({ target }) => {
    if (target.name === "clause") {
      put = false;
    } else if ((target.name === "verdict" || target === form) && likely) {
      const free = FREE.includes(form.elements.verdict.value);
      if (!free && !choice.value) {
        choice.value = likely;
        put = true;
      } else if (free && put) {
        choice.value = "";
        put = false;
      }
    }
  };

  const TAGS = { REMOVED: "del", ADDED: "ins" };
  const compare = (parts) => {
    if (!changes) {
      return;
    }
    changes.replaceChildren(
      ...parts.map(({ kind, text }) => {
        if (kind === "SAME") {
          return document.createTextNode(text);
        }
        const part = document.createElement(TAGS[kind]);
        const said = document.createElement("span");
        said.className = "unseen";
        said.textContent = `${changes.dataset[kind.toLowerCase()]} `;
        part.append(said, text);
        return part;
      }),
    );
    changes.hidden = parts.every(({ kind }) => kind === "SAME");
  };

  let asked = 0;
  const ask = async () => {
    const mine = ++asked;
    const words = typed();
    try {
      const answer = await fetch(preview.dataset.preview, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          verdict: form.elements.verdict.value || null,
          clause: named().number ? Number(named().number) : null,
          policy: named().policy ?? null,
          message: words,
          to: goes() ? { place: form.elements["to-place"]?.value || null, title: form.elements["to-title"]?.value || null } : null,
          edit: edited() ? { title: form.elements["edit-title"]?.value ?? null, text: form.elements["edit-text"].value } : null,
        }),
      });
      if (mine === asked) {
        const { html, changes: parts = [], stands: name } = answer.ok ? await answer.json() : {};
        compare(parts);
        if (answer.ok && goes()) {
          tell(name);
        }
        if (html) {
          message.innerHTML = html;
        } else {
          message.textContent = words;
        }
      }
    } catch {
      message.textContent = words; // without a line, as it is typed
    }
  };

  let timer;
  const show = () => {
    const verdict = form.elements.verdict.value;
    preview.hidden = !verdict || !preview.dataset.preview;
    for (const line of preview.querySelectorAll("[data-for]")) {
      line.hidden = line.dataset.for !== verdict;
    }
    clause.textContent = named().reads ?? "";
    clause.hidden = !choice?.value;
    if (appeal) {
      appeal.hidden = FREE.includes(verdict);
    }
    message.hidden = !typed();
    clearTimeout(timer);
    if (changes) {
      changes.hidden ||= verdict !== "EDIT";
    }
    if (stands) {
      stands.hidden ||= !goes();
    }
    if (!preview.hidden && (!message.hidden || edited() || goes())) {
      timer = setTimeout(ask, ASK);
    }
  };
  // What stands outside the form is of it all the same.
  for (const field of form.elements) {
    if (!form.contains(field)) {
      field.addEventListener("input", () => form.dispatchEvent(new Event("input")));
    }
  }
  // What is chosen or written anew is not what was refused.
  const anew = ({ target }) => {
    const wrong = target.closest?.(".field-wrong");
    wrong?.classList.remove("field-wrong");
    wrong?.querySelector(".error")?.remove();
    if (wrong) {
      target.removeAttribute("aria-invalid");
    }
  };
  form.addEventListener("input", anew);
  form.addEventListener("input", suggest);
  form.addEventListener("change", suggest);
  form.addEventListener("input", show);
  form.addEventListener("change", show);
  show();
  if (document.querySelector("[data-undone]")) {
    history.replaceState(null, "", location.href); // looking again is no second undoing
  }
})();
