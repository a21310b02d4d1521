/* Counts down the seconds in which a decision can be undone, and takes the button away when they are over. */
(() => {
  for (const form of document.querySelectorAll("[data-undo]")) {
    const left = form.querySelector("[data-left]");
    const end = Date.now() + Number(form.dataset.undo) * 1_000;
    const timer = setInterval(() => {
      const seconds = Math.ceil((end - Date.now()) / 1_000);
      if (seconds <= 0) {
        clearInterval(timer);
        form.remove();
      } else {
        left.textContent = left.dataset.left.replace("{0}", seconds);
      }
    }, 250);
  }
})();
