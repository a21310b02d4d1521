/* The community's tags stand below the field, and a press adds one to what is typed. */
(() => {
  const MOST = 5;
  for (const choice of document.querySelectorAll("[data-tags-for]")) {
    const field = document.getElementById(choice.dataset.tagsFor);
    if (!field) {
      continue;
    }
    choice.hidden = false;
    const typed = () =>
      field.value
        .split(/[,;]/)
        .map((word) => word.trim())
        .filter(Boolean);
    const show = () => {
      for (const button of choice.querySelectorAll("button")) {
        button.setAttribute("aria-pressed", String(typed().includes(button.textContent)));
      }
    };
    choice.addEventListener("click", (event) => {
      const word = event.target.closest("button")?.textContent;
      if (!word) {
        return;
      }
      const words = typed();
      const next = words.includes(word) ? words.filter((one) => one !== word) : [...words, word];
      if (next.length <= MOST) {
        field.value = next.join(", ");
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
    field.addEventListener("input", show);
    show();
  }
})();
