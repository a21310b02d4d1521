/*
 * Suggestions while one types into a search: titles and names that begin so, as a combobox (ARIA 1.2). Arrows choose, Enter opens
 * what is chosen, or searches where nothing is; Escape closes. And / goes to the search from anywhere, while nobody types.
 */
(() => {
  const WAIT = 150; // ms
  const OFF = "praxis-keys-off"; // as keys.js remembers it

  const keysAreOff = () => {
    try {
      return localStorage.getItem(OFF) !== null;
    } catch {
      return false;
    }
  };

  const fields = [...document.querySelectorAll("input[data-suggest]")];
  fields.forEach((field, place) => {
    const form = field.form;
    const list = document.createElement("ul");
    list.id = `suggestions-${place}`;
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", field.dataset.suggestLabel);
    list.hidden = true;
    form.append(list);
    field.autocomplete = "off";
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);
    field.setAttribute("aria-expanded", "false");

    let timer;
    let under = null;
    let at = -1;

    const close = () => {
      clearTimeout(timer);
      under?.abort();
      list.hidden = true;
      list.replaceChildren();
      at = -1;
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    };

    const mark = (next) => {
      const all = [...list.children];
      // Before the first and after the last is what was typed.
      at = ((next + 1 + all.length + 1) % (all.length + 1)) - 1;
      all.forEach((item, number) => item.setAttribute("aria-selected", String(number === at)));
      if (at < 0) {
        field.removeAttribute("aria-activedescendant");
      } else {
        field.setAttribute("aria-activedescendant", all[at].id);
        all[at].scrollIntoView({ block: "nearest" });
      }
    };

    const open = (item) => location.assign(item.dataset.address);

    const item = (one, number) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${number}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      // At the root of the server there is no attribute.
      option.dataset.address = (form.dataset.root ?? "") + one.address;
      const title = document.createElement("strong");
      title.textContent = one.title;
      option.append(title);
      const about = [form.getAttribute(`data-kind-${one.kind.toLowerCase()}`), one.about].filter(Boolean).join(" · ");
      if (about) {
        const words = document.createElement("span");
        words.textContent = about;
        option.append(words);
      }
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        open(option);
      });
      return option;
    };

    const show = (found) => {
      at = -1;
      list.replaceChildren(...found.map(item));
      list.hidden = found.length === 0;
      field.setAttribute("aria-expanded", String(!list.hidden));
      field.removeAttribute("aria-activedescendant");
    };

    const look = async (words) => {
      under?.abort();
      const mine = new AbortController();
      under = mine;
      try {
        const address = `${field.dataset.suggest}?q=${encodeURIComponent(words)}`;
        const answer = await fetch(address, { headers: { Accept: "application/json" }, signal: mine.signal });
        if (answer.ok && field.value.trim() === words && document.activeElement === field) {
          show(await answer.json());
        }
      } catch {
        // Asked anew meanwhile, or the server is away: Enter searches all the same.
      }
    };

    field.addEventListener("input", () => {
      clearTimeout(timer);
      const words = field.value.trim();
      if (words.length < 2) {
        close();
      } else {
        timer = setTimeout(() => look(words), WAIT);
      }
    });
    field.addEventListener("keydown", (event) => {
      if (list.hidden || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const act = {
        ArrowDown: () => mark(at + 1),
        ArrowUp: () => mark(at - 1),
        Escape: close,
        Enter: at < 0 ? null : () => open(list.children[at]),
      }[event.key];
      if (act) {
        event.preventDefault();
        act();
      }
    });
    field.addEventListener("blur", close);
  });

  const typing = (element) => element.matches("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])");

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    const dialog = document.querySelector("dialog[open]");
    const field = fields.find((one) => one.checkVisibility());
    if (field && !dialog && !keysAreOff() && !typing(event.target)) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
})();
