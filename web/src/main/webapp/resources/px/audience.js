/*
 * Shows whom the rule would find while it is built: sends the form as its own button "preview" would, and says that the preview
 * is all it wants. Without it the button does.
 */
(() => {
  const WAIT = 300; // ms
  const form = document.getElementById("audience");
  const said = document.getElementById("preview-said");
  const names = document.getElementById("preview-names");
  if (!form || !said || !names) {
    return;
  }
  let timer;
  let under = null;

  const look = async () => {
    under?.abort();
    const mine = new AbortController();
    under = mine;
    try {
      const body = new URLSearchParams(new FormData(form));
      body.set("preview", "live");
      const answer = await fetch(location.href, { method: "POST", body, signal: mine.signal });
      if (!answer.ok) {
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const line = page.getElementById("preview-said");
      const lists = page.getElementById("preview-names");
      if (!line || !lists) {
        return;
      }
      const open = [...names.querySelectorAll("details[open]")].map((list) => list.dataset.list);
      for (const list of lists.querySelectorAll("details")) {
        list.open = open.includes(list.dataset.list);
      }
      said.replaceChildren(...line.childNodes);
      names.replaceChildren(...lists.childNodes);
    } catch {
      // Asked anew meanwhile, or the server is away: the last look stays, and the button tells more.
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, WAIT);
  });
})();
