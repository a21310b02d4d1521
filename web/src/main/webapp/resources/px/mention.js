/*
 * Mentioning people: after an @ and two letters, those who may read the community are offered in a list, and whom one chooses is
 * written by a name that is theirs alone. Keys: arrows, Enter or Tab to take one, Escape to go on writing.
 */
(() => {
  const WAIT = 180; // ms
  const BEGUN = /(^|[\s(>])@\[?([\p{L}\p{N}][\p{L}\p{N}'’ .-]{1,40})$/u;

  for (const form of document.querySelectorAll("form[data-mentions]")) {
    const field = form.querySelector("textarea#text");
    if (!field) {
      continue;
    }
    const list = document.createElement("ul");
    list.className = "mention-list";
    list.id = field.id + "-mentions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.mentionsLabel);
    list.hidden = true;
    field.after(list);
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);

    let timer;
    let under = null;
    let at = -1;

    const begun = () => {
      if (field.selectionStart !== field.selectionEnd) {
        return null;
      }
      const found = BEGUN.exec(field.value.slice(Math.max(0, field.selectionStart - 60), field.selectionStart));
      return found ? found[2] : null;
    };
    const close = () => {
      clearTimeout(timer);
      under?.abort();
      list.hidden = true;
      list.replaceChildren();
      at = -1;
      field.removeAttribute("aria-activedescendant");
    };
    const mark = (next) => {
      const all = [...list.children];
      at = (next + all.length) % all.length;
      all.forEach((item, place) => item.setAttribute("aria-selected", place === at ? "true" : "false"));
      field.setAttribute("aria-activedescendant", all[at].id);
      all[at].scrollIntoView({ block: "nearest" });
    };
    const take = (item) => {
      const words = begun();
      if (words !== null) {
        const end = field.selectionStart;
        const from = field.value.lastIndexOf("@", end - words.length);
        // What closes a mention that is being changed, and a space that is there already, are not set twice.
        const [rest] = (field.value[from + 1] === "[" ? /^\]? ?/ : /^ ?/).exec(field.value.slice(end));
        field.setRangeText(item.dataset.written + " ", from, end + rest.length, "end");
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
      close();
      field.focus();
    };
    const show = (found) => {
      list.replaceChildren(
        ...found.map((one, place) => {
          const item = document.createElement("li");
          item.id = `${list.id}-${place}`;
          item.setAttribute("role", "option");
          item.dataset.written = one.written;
          const name = document.createElement("strong");
          name.textContent = one.name;
          const about = document.createElement("span");
          about.textContent = one.people === null || one.people === undefined ? (one.about ?? "") : one.people;
          item.append(name, about);
          item.addEventListener("mousedown", (event) => {
            event.preventDefault();
            take(item);
          });
          return item;
        }),
      );
      list.hidden = found.length === 0;
      if (found.length > 0) {
        mark(0);
      }
    };
    const look = async (words) => {
      under?.abort();
      const mine = new AbortController();
      under = mine;
      try {
        const address = `${form.dataset.mentions}?q=${encodeURIComponent(words)}`;
        const answer = await fetch(address, { headers: { Accept: "application/json" }, signal: mine.signal });
        if (answer.ok && begun() === words) {
          show(await answer.json());
        }
      } catch {
        // Asked anew meanwhile, or the server is away: what is typed stays as it is.
      }
    };

    field.addEventListener("input", () => {
      clearTimeout(timer);
      const words = begun();
      if (words === null) {
        close();
      } else {
        timer = setTimeout(() => look(words), WAIT);
      }
    });
    // Before whatever else listens to keys here: Enter takes somebody, and sends nothing.
    field.addEventListener(
      "keydown",
      (event) => {
        if (list.hidden || event.isComposing) {
          return;
        }
        const act = {
          ArrowDown: () => mark(at + 1),
          ArrowUp: () => mark(at - 1),
          Enter: () => take(list.children[at]),
          Tab: () => take(list.children[at]),
          Escape: close,
        }[event.key];
        if (act && !event.ctrlKey && !event.metaKey) {
          event.preventDefault();
          event.stopImmediatePropagation();
          act();
        }
      },
      true,
    );
    field.addEventListener("blur", close);
  }
})();
