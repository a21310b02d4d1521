/*
 * Keys for a workbench. A key of data-key presses its link, button or radio button; j and k or the arrows move through the
 * links of data-list; ? opens the help; Ctrl+Enter sends the form of data-send. Single keys act only while nobody types, and
 * can be turned off in the help (WCAG 2.1.4), which this browser remembers.
 */
(() => {
  const OFF = "praxis-keys-off";
  const help = document.getElementById("keys");
  const rows = [...document.querySelectorAll("[data-list] .row-title")];

  const remembered = (act) => {
    try {
      return act(localStorage);
    } catch {
      return null; // without storage the keys are on at each visit
    }
  };
  const toggle = help.querySelector("[data-keys-on]");
  toggle.checked = !remembered((store) => store.getItem(OFF));
  toggle.addEventListener("change", () =>
    remembered((store) => (toggle.checked ? store.removeItem(OFF) : store.setItem(OFF, "yes"))),
  );

  for (const opener of document.querySelectorAll("[data-opens=keys]")) {
    opener.hidden = false;
    opener.addEventListener("click", () => help.showModal());
  }

  const typing = (element) =>
    element.matches("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=submit])");

  const move = (by) => {
    const now = rows.indexOf(document.activeElement);
    const next = now < 0 ? (by > 0 ? 0 : rows.length - 1) : now + by;
    rows[Math.min(Math.max(next, 0), rows.length - 1)].focus();
  };

  // A page's own script may do more with a key than to press something; one that it takes presses nothing.
  const takes = (key) => !document.dispatchEvent(new CustomEvent("praxis:key", { detail: key, cancelable: true }));

  const press = (key) => {
    if (takes(key)) {
      return true;
    }
    const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    target?.focus();
    target?.click();
    return target !== null;
  };

  const single = (key) => {
    if (rows.length > 0 && (key === "j" || key === "ArrowDown")) {
      move(1);
    } else if (rows.length > 0 && (key === "k" || key === "ArrowUp")) {
      move(-1);
    } else if (key === "?") {
      help.showModal();
    } else {
      return press(key.toLowerCase());
    }
    return true;
  };

  document.addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]") || event.isComposing) {
      return;
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const form = event.target.closest("[data-send]") ?? document.querySelector("[data-send]");
      form?.requestSubmit(form.querySelector("button.button-main") ?? form.querySelector("button:not([type=button])"));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !toggle.checked || typing(event.target)) {
      return;
    }
    if (single(event.key)) {
      event.preventDefault();
    }
  });
})();
