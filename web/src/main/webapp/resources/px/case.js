/* Shows the moderator, while they choose and write, what the author will read; the server says how that reads. */
(() => {
  const ASK = 250; // ms after the last key
  const preview = document.querySelector("[data-preview]");
  if (!preview) {
    return;
  }
  const form = preview.closest("form");
  const message = preview.querySelector("[data-message]");
  const clause = preview.querySelector("[data-clause]");
  const named = () => form.elements.clause.selectedOptions[0].dataset;

  const changes = preview.querySelector("[data-changes]");
  const edited = () => form.elements.verdict.value === "EDIT" && form.elements["edit-text"];

  const TAGS = { REMOVED: "del", ADDED: "ins" };
  const compare = (parts) => {
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
    const typed = form.elements.message.value.trim();
    try {
      const answer = await fetch(preview.dataset.preview, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          verdict: form.elements.verdict.value || null,
          clause: named().number ? Number(named().number) : null,
          policy: named().policy ?? null,
          message: typed,
          edit: edited() ? { title: form.elements["edit-title"]?.value ?? null, text: form.elements["edit-text"].value } : null,
        }),
      });
      if (mine === asked) {
        const { html, changes: parts = [] } = answer.ok ? await answer.json() : {};
        compare(parts);
        if (html) {
          message.innerHTML = html;
        } else {
          message.textContent = typed;
        }
      }
    } catch {
      message.textContent = typed; // without a line, as it is typed
    }
  };

  let timer;
  const show = () => {
    const verdict = form.elements.verdict.value;
    const chosen = form.elements.clause.selectedOptions[0];
    preview.hidden = !verdict;
    for (const line of preview.querySelectorAll("[data-for]")) {
      line.hidden = line.dataset.for !== verdict;
    }
    clause.textContent = chosen.dataset.reads ?? "";
    clause.hidden = !chosen.value;
    message.hidden = !form.elements.message.value.trim();
    clearTimeout(timer);
    changes.hidden ||= verdict !== "EDIT";
    if (verdict && (!message.hidden || edited())) {
      timer = setTimeout(ask, ASK);
    }
  };
  form.addEventListener("input", show);
  show();
})();
