/*
 * Keeps parts of a page true, those with data-fresh and an id: at the event praxis-fresh the same page is asked for, as by its
 * reader, and what reads otherwise by now takes the place of what is shown. What somebody is using stays.
 */
(() => {
  const QUIETLY = { "Praxis-Unattended": "true" };

  const look = async () => {
    const answer = await fetch(location.pathname + location.search, { headers: QUIETLY });
    if (!answer.ok || new URL(answer.url).pathname !== location.pathname) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of document.querySelectorAll("[data-fresh]")) {
      const fresh = page.getElementById(part.id);
      if (fresh && fresh.innerHTML !== part.innerHTML && !part.contains(document.activeElement)) {
        part.replaceChildren(...document.importNode(fresh, true).childNodes);
      }
    }
  };

  let looking = Promise.resolve();
  document.addEventListener("praxis-fresh", () => {
    // The server may be away for a moment; the next event asks anew.
    looking = looking.then(look).catch(() => {});
  });
})();
