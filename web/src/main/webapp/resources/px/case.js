/* Shows the moderator, while they choose and write, what the author will read. */
(() => {
  const preview = document.querySelector("[data-preview]");
  if (!preview) {
    return;
  }
  const form = preview.closest("form");
  const message = preview.querySelector("[data-message]");
  const clause = preview.querySelector("[data-clause]");

  const show = () => {
    const verdict = form.elements.verdict.value;
    const chosen = form.elements.clause.selectedOptions[0];
    preview.hidden = !verdict;
    for (const line of preview.querySelectorAll("[data-for]")) {
      line.hidden = line.dataset.for !== verdict;
    }
    message.textContent = form.elements.message.value.trim();
    message.hidden = !message.textContent;
    clause.textContent = chosen.dataset.reads ?? "";
    clause.hidden = !chosen.value;
  };
  form.addEventListener("input", show);
  show();
})();
