/*
 * Suggestions while one types into a search: titles and names that begin so, as a combobox (ARIA 1.2). Arrows choose, Enter opens
 * what is chosen, or searches where nothing is; Escape closes. And / goes to the search from anywhere, while nobody types.
 */
(() => {
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
    window.praxisOffers(field, {
      id: `suggestions-${place}`,
      kind: "suggestions",
      label: field.dataset.suggestLabel,
      put: (list) => form.append(list),
      begun: () => {
        const words = field.value.trim();
        return words.length < 2 ? null : words;
      },
      from: (words) => `${field.dataset.suggest}?q=${encodeURIComponent(words)}`,
      option: (one, item) => {
        // At the root of the server there is no attribute.
        item.dataset.address = (form.dataset.root ?? "") + one.address;
        const kind = form.getAttribute(`data-kind-${one.kind.toLowerCase()}`);
        window.praxisOffers.lines(item, one.title, [kind, one.about].filter(Boolean).join(" · "));
      },
      take: (item) => location.assign(item.dataset.address),
    });
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
