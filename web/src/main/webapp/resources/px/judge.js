/*
 * Shows the judge of an appeal, while they choose and write, what whoever appealed will read, and the author of what is
 * removed; the server says how that reads.
 */
(() => {
  const ASK = 250; // ms after the last key
  const preview = document.querySelector("[data-judged]");
  if (!preview) {
    return;
  }
  const form = preview.closest("form");
  const removal = form.querySelector("[data-removal]");
  const { outcome, answer, message, clause } = form.elements;
  const named = () => clause?.selectedOptions[0].dataset ?? {};

  const put = (place, html, words) => {
    if (html) {
      place.innerHTML = html;
    } else {
      place.textContent = words; // as it is typed
    }
    place.hidden = words === "";
  };
  const words = (field) => field?.value.trim() ?? "";

  let asked = 0;
  const ask = async () => {
    const mine = ++asked;
    let read = {};
    try {
      const response = await fetch(preview.dataset.judged, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          outcome: outcome.value,
          answer: words(answer),
          removal: removal && {
            clause: named().number ? Number(named().number) : null,
            policy: named().policy ?? null,
            message: words(message),
          },
        }),
      });
      read = response.ok ? await response.json() : {};
    } catch {
      // without a line
    }
    if (mine === asked) {
      put(preview.querySelector("[data-answer]"), read.html, words(answer));
      if (removal) {
        put(removal.querySelector("[data-message]"), read.removal?.html, words(message));
      }
    }
  };

  let timer;
  const show = () => {
    preview.hidden = !outcome.value;
    for (const part of preview.querySelectorAll("[data-for]")) {
      part.hidden = part.dataset.for !== outcome.value;
    }
    if (removal) {
      removal.hidden = outcome.value !== "OVERTURNED";
      const reads = removal.querySelector("[data-clause]");
      reads.textContent = named().reads ?? "";
      reads.hidden = !clause.value;
    }
    clearTimeout(timer);
    if (!preview.hidden) {
      timer = setTimeout(ask, ASK);
    }
  };
  form.addEventListener("input", show);
  form.addEventListener("change", show);
  show();
})();
