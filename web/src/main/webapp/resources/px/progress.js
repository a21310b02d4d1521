/*
 * Keeps the progress of a long job fresh: asks its address, which answers with percent, read and finishedAt, and shows the
 * page anew once it is over. Without it the page is as fresh as when it was loaded.
 */
(() => {
  const EVERY = 1_500; // ms
  const place = document.querySelector("[data-progress]");
  if (!place) {
    return;
  }
  const bar = place.querySelector("progress");
  const read = place.querySelector("[data-read]");

  const look = async () => {
    try {
      const answer = await fetch(place.dataset.progress, { headers: { Accept: "application/json" } });
      if (answer.ok) {
        const run = await answer.json();
        if (run.finishedAt) {
          location.reload();
          return;
        }
        if (run.percent !== null) {
          bar.value = run.percent;
        }
        read.textContent = run.read;
      }
    } catch {
      // The server is away for a moment; the next look finds out.
    }
    setTimeout(look, EVERY);
  };
  setTimeout(look, EVERY);
})();
