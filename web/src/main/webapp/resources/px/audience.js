/*
 * Shows whom the rule would find while it is built: sends the form as its own button "preview" would, and says that the preview
 * is all it wants. Without it the button does. And keeps the whole form in this browser until it was saved, as drafts.js keeps
 * texts: its lines come and go, so what was kept is sent to the server, which shows it again.
 */
(() => {
  const WAIT = 300; // ms
  const form = document.getElementById("audience");
  const said = document.getElementById("preview-said");
  const names = document.getElementById("preview-names");
  if (!form || !said || !names) {
    return;
  }
  const { signedOut, away } = form.dataset;
  const parsed = (text) => new DOMParser().parseFromString(text, "text/html");

  // --- whom it finds

  const sayBriefly = (words) => {
    document.getElementById("preview-brief").textContent = words;
  };

  const show = (page) => {
    const line = page.getElementById("preview-said");
    const lists = page.getElementById("preview-names");
    if (!line || !lists) {
      return;
    }
    const open = [...names.querySelectorAll("details[open]")].map((list) => list.dataset.list);
    for (const list of lists.querySelectorAll("details")) {
      list.open = open.includes(list.dataset.list);
    }
    sayBriefly(line.textContent.trim());
    said.replaceChildren(...line.childNodes);
    names.replaceChildren(...lists.childNodes);
  };
  // Numbers of another rule would be worse than none.
  const fail = (words) => {
    sayBriefly(words);
    said.textContent = words;
    names.replaceChildren();
  };

  let timer;
  let under = null;
  const ask = async (body, purpose) => {
    under?.abort();
    const mine = new AbortController();
    under = mine;
    try {
      body.set("preview", purpose);
      const answer = await fetch(location.href, { method: "POST", body, signal: mine.signal });
      if (answer.redirected) {
        fail(signedOut);
      } else if (answer.ok) {
        const page = parsed(await answer.text());
        show(page);
        return page;
      } else {
        fail(away);
      }
    } catch (problem) {
      if (problem.name !== "AbortError") {
        fail(away);
      }
    }
    return null;
  };
  const current = () => new URLSearchParams(new FormData(form));
  const look = () => ask(current(), "live");

  // --- what was built and not saved

  const KEY = `praxis-draft:${document.body.dataset.person}:${location.pathname}#audience`;
  // Without storage (private windows of some browsers) the page works as before.
  const stored = (act) => {
    try {
      return act(localStorage);
    } catch {
      return null;
    }
  };
  const shown = current().toString();
  let over = false;
  const keep = () => {
    const now = current().toString();
    if (!over && (form.dataset.sent === "true" || now !== shown)) {
      stored((store) => store.setItem(KEY, now));
    }
  };
  const bringBack = async (kept) => {
    const page = await ask(new URLSearchParams(kept), "kept");
    const again = page?.getElementById("audience");
    if (!again) {
      return;
    }
    const hint = again.querySelector("[data-kept]");
    hint.hidden = false;
    hint.querySelector("button").addEventListener("click", () => {
      over = true;
      stored((store) => store.removeItem(KEY));
      location.assign(location.pathname);
    });
    form.replaceChildren(...again.childNodes);
    form.dataset.sent = "true";
  };
  const kept = stored((store) => store.getItem(KEY));
  if (form.dataset.sent === "true") {
    keep();
  } else if (kept && kept !== shown) {
    bringBack(kept);
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      keep();
      look();
    }, WAIT);
  });
  // drafts.js forgets it once the next page came about by a redirect.
  form.addEventListener("submit", (event) => {
    keep();
    if (event.submitter?.name === "save") {
      stored(() => sessionStorage.setItem("praxis-sent", KEY));
    }
  });
  addEventListener("pagehide", keep);
})();
