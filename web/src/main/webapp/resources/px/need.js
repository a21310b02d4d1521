/* While somebody writes what they need to learn: what others asked for in much the same words, and tracks that may teach it. */
(() => {
  const WAIT = 500; // ms after the last key
  const form = document.querySelector("form[data-need]");
  const what = form?.elements.what;
  const alike = form?.querySelector("[data-need-alike]");
  if (!what || !alike) {
    return;
  }
  const root = alike.dataset.root ?? ""; // an empty attribute is left out of the page
  let timer;
  let under = null;

  const item = (address, title, about) => {
    const link = document.createElement("a");
    link.href = root + address;
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = title;
    const said = document.createElement("span");
    said.className = "soft small";
    said.textContent = ` ${about}`;
    const entry = document.createElement("li");
    entry.append(link, said);
    return entry;
  };

  const wanted = (count) => `${count} ${count === 1 ? alike.dataset.wantOne : alike.dataset.want}`;

  const compare = async () => {
    under?.abort();
    under = new AbortController();
    const typed = what.value.trim();
    let found = { alike: [], tracks: [] };
    if (typed.length >= 4) {
      try {
        const answer = await fetch(`${root}/api/v1/training/needs/alike?what=${encodeURIComponent(typed)}`, {
          headers: { Accept: "application/json" },
          signal: under.signal,
        });
        found = answer.ok ? await answer.json() : found;
      } catch {
        return; // Asked anew meanwhile, or the server is away: it is shown when it is sent.
      }
    }
    if (typed !== what.value.trim()) {
      return;
    }
    alike.querySelector("ul").replaceChildren(
      ...found.alike.map((one) => item(`/training/need/${one.id}`, one.what, wanted(one.wanted))),
      ...found.tracks.map((one) => item(`/training/track/${one.slug}`, one.title, alike.dataset.track)),
    );
    alike.hidden = found.alike.length + found.tracks.length === 0;
  };

  what.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(compare, WAIT);
  });
})();
