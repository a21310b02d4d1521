/*
 * Naming colleagues in a form: from two letters on, those who may be meant are offered below the field, and whom one chooses is
 * written by words that mean them alone. In a field of many lines the line that is written on is one colleague. px:typed puts this
 * script beside each such field, and it has no part in what is typed by hand.
 */
(() => {
  const { field: id, from, label, one, many } = document.currentScript.dataset;
  const field = document.getElementById(id);
  const LETTERS = /[\p{L}\p{N}].*[\p{L}\p{N}]/u;

  const said = document.createElement("p");
  said.className = "unseen";
  said.setAttribute("role", "status");

  const line = () => {
    const begins = field.value.slice(0, field.selectionStart).lastIndexOf("\n") + 1;
    const ends = field.value.indexOf("\n", begins);
    return [begins, ends < 0 ? field.value.length : ends];
  };

  window.praxisOffers(field, {
    id: `${id}-offered`,
    kind: "suggestions",
    label,
    put: (list) => field.after(list, said),
    begun: () => {
      const words = field.value.slice(...line()).trim();
      return LETTERS.test(words) ? words : null;
    },
    from: (words) => `${from}?q=${encodeURIComponent(words)}`,
    option: ({ person, written }, item) => {
      item.dataset.written = written;
      window.praxisOffers.lines(item, written, [person.title, person.office].filter(Boolean).join(" · "));
    },
    take: (item) => {
      field.setRangeText(item.dataset.written, ...line(), "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    told: (count) => {
      said.textContent = count === 0 ? "" : count === 1 ? one : many.replace("{0}", count);
    },
  });
})();
