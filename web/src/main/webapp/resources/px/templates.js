/*
 * Puts a template into the message of its form. What stood there is not lost: one press brings it back, and another one the
 * template. Of the templates those are offered that are for the chosen decision. Placeholders stay until it is decided.
 */
(() => {
  for (const box of document.querySelectorAll("[data-templates]")) {
    const form = box.closest("form");
    const message = form.elements.message;
    const choice = box.querySelector("select");
    box.hidden = !message;
    if (!message || !choice) {
      continue;
    }
    const said = box.querySelector("[data-said]");
    const back = box.querySelector("[data-back-act]");
    let other = "";
    let put = "";

    const write = (text) => {
      other = message.value;
      message.value = text;
      // For whatever keeps or shows what is typed.
      message.dispatchEvent(new Event("input", { bubbles: true }));
      message.focus();
    };
    const say = (words) => {
      said.firstElementChild.textContent = words;
      back.hidden = false;
    };

    box.querySelector("[data-use]").addEventListener("click", () => {
      const chosen = choice.selectedOptions[0];
      if (!chosen.value) {
        choice.focus();
        return;
      }
      const typed = message.value.trim() !== "" && message.value !== put;
      write(chosen.dataset.text);
      put = message.value;
      say(typed ? said.dataset.replaced : said.dataset.put);
    });
    back.addEventListener("click", () => {
      write(other);
      say(said.dataset.back);
    });

    const fit = () => {
      const verdict = form.querySelector("[name=verdict]:checked")?.value;
      for (const option of choice.options) {
        const fits = !verdict || !option.value || option.dataset.verdicts.split(/\W+/).includes(verdict);
        option.hidden = !fits;
        option.disabled = !fits;
      }
      if (choice.selectedOptions[0]?.disabled) {
        choice.value = "";
      }
    };
    form.addEventListener("change", fit);
    fit();
  }
})();
