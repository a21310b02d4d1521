/*
 * A list below a field, of how what is typed there may go on (ARIA 1.2). Arrows mark one, Enter or a press takes it, Escape closes;
 * what is asked for is dropped as soon as something else is typed. Each script that has such a list tells praxisOffers what is its own:
 *
 * id, kind, label   of the list: its id, class and name
 * put(list)         sets it into the page
 * begun()           what is typed as far as the list goes on from it; null for nothing
 * from(words)       the address that answers with an array
 * option(one, item) writes one of it into an item of the list
 * take(item)        an item is taken; the list is closed already
 * first             which is marked from the beginning; none, by default
 * tab               whether the tab key takes what is marked
 * told(count)       the list shows so many; 0 when it is closed
 */
window.praxisOffers = (field, { id, kind, label, put, begun, from, option, take, first = -1, tab = false, told = () => {} }) => {
  const WAIT = 150; // ms
  const list = document.createElement("ul");
  list.id = id;
  list.className = kind;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  list.hidden = true;
  put(list);
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", id);
  // A field of many lines has no other role, and none that could be expanded.
  const expands = field.matches("input");
  if (expands) {
    field.autocomplete = "off";
    field.setAttribute("role", "combobox");
  }

  let timer;
  let under = null;
  let at = -1;

  const shown = () => {
    if (expands) {
      field.setAttribute("aria-expanded", String(!list.hidden));
    }
    told(list.children.length);
  };
  shown();

  const close = () => {
    clearTimeout(timer);
    under?.abort();
    list.hidden = true;
    list.replaceChildren();
    at = -1;
    field.removeAttribute("aria-activedescendant");
    shown();
  };

  // Where none is marked from the beginning, what was typed is before the first and after the last.
  const mark = (next) => {
    const all = [...list.children];
    const places = all.length - first;
    at = ((next - first + places) % places) + first;
    all.forEach((item, number) => item.setAttribute("aria-selected", String(number === at)));
    if (at < 0) {
      field.removeAttribute("aria-activedescendant");
    } else {
      field.setAttribute("aria-activedescendant", all[at].id);
      all[at].scrollIntoView({ block: "nearest" });
    }
  };

  const taken = (item) => {
    take(item);
    close();
  };

  const item = (one, number) => {
    const made = document.createElement("li");
    made.id = `${id}-${number}`;
    made.setAttribute("role", "option");
    option(one, made);
    made.addEventListener("mousedown", () => taken(made));
    return made;
  };
  // The field stays the one that is typed into.
  list.addEventListener("mousedown", (event) => event.preventDefault());

  const look = async (words) => {
    under?.abort();
    const mine = new AbortController();
    under = mine;
    try {
      const answer = await fetch(from(words), { headers: { Accept: "application/json" }, signal: mine.signal });
      const found = answer.ok ? await answer.json() : [];
      if (begun() === words && document.activeElement === field) {
        list.replaceChildren(...found.map(item));
        list.hidden = found.length === 0;
        if (!list.hidden) {
          mark(first);
        }
        shown();
      }
    } catch {
      // Asked anew meanwhile, or the server is away: what is typed stays as it is, and serves as it does without a list.
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
  // Before whatever else listens to keys here: Enter takes what is marked, and sends nothing.
  field.addEventListener(
    "keydown",
    (event) => {
      if (list.hidden || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const takes = at < 0 ? null : () => taken(list.children[at]);
      const act = {
        ArrowDown: () => mark(at + 1),
        ArrowUp: () => mark(at - 1),
        Enter: takes,
        Tab: tab ? takes : null,
        Escape: close,
      }[event.key];
      if (act) {
        event.preventDefault();
        event.stopImmediatePropagation();
        act();
      }
    },
    true,
  );
  field.addEventListener("blur", close);
};

/* An item's two lines: what it is called, and what tells it from others. */
window.praxisOffers.lines = (item, name, about) => {
  const title = document.createElement("strong");
  title.textContent = name;
  item.append(title);
  if (about) {
    const words = document.createElement("span");
    words.textContent = about;
    item.append(words);
  }
};
