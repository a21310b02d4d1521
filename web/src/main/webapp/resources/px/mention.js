/*
 * Mentioning people: after an @ and two letters, those who may read the community are offered in a list, and whom one chooses is
 * written by a name that is theirs alone. Keys: arrows, Enter or Tab to take one, Escape to go on writing.
 */
(() => {
  const BEGUN = /(^|[\s(>])@\[?([\p{L}\p{N}][\p{L}\p{N}'’ .-]{1,40})$/u;

  for (const form of document.querySelectorAll("form[data-mentions]")) {
    const field = form.querySelector("textarea#text");
    if (!field) {
      continue;
    }
    const begun = () => {
      if (field.selectionStart !== field.selectionEnd) {
        return null;
      }
      const found = BEGUN.exec(field.value.slice(Math.max(0, field.selectionStart - 60), field.selectionStart));
      return found ? found[2] : null;
    };
    window.praxisOffers(field, {
      id: field.id + "-mentions",
      kind: "mention-list",
      label: form.dataset.mentionsLabel,
      put: (list) => field.after(list),
      begun,
      from: (words) => `${form.dataset.mentions}?q=${encodeURIComponent(words)}`,
      option: (one, item) => {
        item.dataset.written = one.written;
        window.praxisOffers.lines(item, one.name, String(one.people ?? one.about ?? ""));
      },
      take: (item) => {
        const words = begun();
        if (words !== null) {
          const end = field.selectionStart;
          const from = field.value.lastIndexOf("@", end - words.length);
          // What closes a mention that is being changed, and a space that is there already, are not set twice.
          const [rest] = (field.value[from + 1] === "[" ? /^\]? ?/ : /^ ?/).exec(field.value.slice(end));
          field.setRangeText(item.dataset.written + " ", from, end + rest.length, "end");
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }
      },
      first: 0,
      tab: true,
    });
  }
})();
