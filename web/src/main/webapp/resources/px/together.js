/*
 * Deciding several cases together: how many are chosen, choosing all of the page, and what the author of the first of them will
 * read, which case.js shows.
 */
(() => {
  const box = document.querySelector(".together");
  const form = box?.closest("form");
  if (!form) {
    return;
  }
  const boxes = [...form.querySelectorAll("input[name=case]")];
  const all = form.querySelector("[data-all]");
  const told = box.querySelector("[data-chosen]");
  const preview = box.querySelector("[data-preview]");
  const send = box.querySelector("button[name=together]");
  const words = send.textContent;

  const count = () => {
    const chosen = boxes.filter(({ checked }) => checked);
    const [none, one, many] = [told.dataset.none, told.dataset.one, told.dataset.many];
    told.textContent = [none, one][chosen.length] ?? many.replace("{0}", chosen.length);
    send.textContent = chosen.length ? `${words} (${chosen.length})` : words;
    all.checked = chosen.length === boxes.length;
    all.indeterminate = chosen.length > 0 && !all.checked;
    preview.dataset.preview = chosen.length ? `${preview.dataset.of}${chosen[0].value.split("/")[0]}/preview` : "";
    preview.querySelector("[data-about]").textContent = chosen[0]?.closest("li").querySelector(".row-title").textContent ?? "";
  };

  all.closest("label").hidden = false;
  all.addEventListener("input", (event) => {
    event.stopPropagation();
    boxes.forEach((one) => (one.checked = all.checked));
    form.dispatchEvent(new Event("input"));
  });
  // Before case.js, which shows what is chosen now.
  form.addEventListener("input", count, { capture: true });
  form.dispatchEvent(new Event("input"));
})();
