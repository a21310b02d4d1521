/*
 * Keeps true what is on the screen: the counts in the header, the replies of a topic, and that somebody is writing an answer.
 * The server says over a WebSocket that something changed, never what; this asks for it as for any page. Without a line
 * pages are as fresh as when they were loaded. A page that nobody sees waits until somebody does.
 */
(() => {
  const place = document.querySelector("[data-live]");
  if (!place || !("WebSocket" in window)) {
    return;
  }
  const FIRST_PAUSE = 1_000; // ms
  const LONGEST_PAUSE = 60_000;
  const LONGEST_HIDDEN = 600_000;
  const SPREAD = 600; // so that not everybody asks at the same moment
  const WRITING_EVERY = 4_000;
  const WRITING_LASTS = 8_000;
  // Whoever looks away is not there: what is asked for here does not keep a session open.
  const QUIETLY = { "Praxis-Unattended": "true" };

  const topic = document.querySelector(".live[data-topic]");
  const due = new Set();
  let line = null;
  let pause = FIRST_PAUSE;
  let wasOpen = false;
  let timer;
  let hidden;

  const said = (one, many, count) => (count === 1 ? one : many.replace("{0}", count));

  // Counts in the header, and lists that are not as they are shown any more.

  const counts = Object.fromEntries(
    ["news", "work"].map((name) => [name, Number(document.querySelector(`[data-count=${name}]`)?.textContent ?? 0)]),
  );
  counts.cases = Number(place.dataset.cases);
  const shown = { ...counts };

  const write = () => {
    for (const part of document.querySelectorAll("[data-count]")) {
      const count = part.dataset.count === "all" ? counts.news + counts.work : counts[part.dataset.count];
      if (part.dataset.count !== "all") {
        part.textContent = count;
      }
      part.closest(".count, .dot").classList.toggle("none", count === 0);
    }
    for (const list of document.querySelectorAll("[data-changed]")) {
      list.classList.toggle("none", counts[list.dataset.changed] === shown[list.dataset.changed]);
    }
  };

  // The session is over, as after a restart of the server: nothing comes any more, and a line cannot be opened.

  const over = document.querySelector("[data-over]");
  const sayOver = () => {
    if (over.childElementCount === 0) {
      const again = document.createElement("a");
      again.href = location.href;
      again.textContent = over.dataset.signIn;
      const words = document.createElement("p");
      words.setAttribute("role", "alert");
      words.append(`${over.dataset.over} `, again);
      over.append(words);
    }
  };

  const count = async () => {
    const answer = await fetch(place.dataset.counts, { headers: { Accept: "application/json", ...QUIETLY } });
    if (answer.status === 401 || answer.status === 403) {
      sayOver();
      return;
    }
    over.replaceChildren();
    if (!answer.ok) {
      return;
    }
    const more = await answer.json();
    const fresh = more.news - counts.news;
    Object.assign(counts, more, { work: more.cases + more.appeals });
    write();
    if (fresh > 0) {
      place.textContent = said(place.dataset.one, place.dataset.many, fresh);
    }
  };

  // The replies of a topic: those of the same page, asked for again, as far as they are others than before.

  const tell = (words, link) => {
    const line = document.createElement("p");
    if (link) {
      const to = document.createElement("a");
      to.href = link;
      to.textContent = words;
      line.append(to);
    } else {
      line.textContent = words;
    }
    topic.replaceChildren(line);
  };

  const says = (post) =>
    [...post.querySelectorAll(".prose, .post-state, .post-author, .edited, .post-acts, .post-accept")]
      .map((part) => part.textContent.trim())
      .join("\n") + post.className.replace("arrived", "").trim();

  const inUse = (post) => post.contains(document.activeElement) || post.querySelector("details[open], :popover-open") !== null;

  const update = (thread, fresh) => {
    let arrived = 0;
    let before = null;
    for (const post of [...fresh.querySelectorAll("article.post[id]")]) {
      const known = document.getElementById(post.id);
      const copy = document.importNode(post, true);
      if (!known) {
        copy.classList.add("arrived");
        if (before) {
          before.after(copy);
        } else {
          thread.append(copy);
        }
        before = copy;
        arrived++;
      } else {
        before = known;
        if (says(known) !== says(post) && !inUse(known)) {
          known.replaceWith(copy);
          before = copy;
        }
      }
    }
    for (const post of [...thread.querySelectorAll("article.post[id]")]) {
      if (!fresh.querySelector(`#${CSS.escape(post.id)}`) && !inUse(post)) {
        post.remove();
      }
    }
    return arrived;
  };

  const read = async () => {
    const answer = await fetch(location.pathname + location.search, { headers: QUIETLY });
    if (answer.status === 403 || answer.status === 404) {
      tell(topic.dataset.gone);
      return;
    }
    if (!answer.ok) {
      return;
    }
    const there = new URL(answer.url).pathname;
    if (there !== location.pathname) {
      // Else to the sign-in page, of which the next act tells.
      if (there.includes("/communities/")) {
        tell(topic.dataset.moved, answer.url);
      }
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const thread = document.querySelector("form.thread");
    const fresh = page.querySelector("form.thread");
    if (!thread || !fresh) {
      return;
    }
    const heading = document.getElementById("replies");
    const total = page.getElementById("replies");
    const more = heading && total && heading.textContent !== total.textContent;
    if (more) {
      heading.textContent = total.textContent;
    }
    const pager = document.querySelector("main nav.pager");
    const pages = page.querySelector("main nav.pager");
    if (pages && pager) {
      pager.replaceWith(document.importNode(pages, true));
    } else if (pages) {
      thread.after(document.importNode(pages, true));
    }
    const arrived = update(thread, fresh);
    if (arrived > 0) {
      tell(said(topic.dataset.one, topic.dataset.many, arrived));
    } else if (more) {
      tell(topic.dataset.elsewhere);
    }
  };

  // Somebody writes an answer: said while it is true, and for a few seconds after.

  let quiet;
  const somebodyWrites = () => {
    clearTimeout(quiet);
    if (!topic.querySelector("[data-writes]")) {
      tell(topic.dataset.beingWritten);
      topic.firstChild.dataset.writes = "";
    }
    quiet = setTimeout(() => topic.querySelector("[data-writes]")?.remove(), WRITING_LASTS);
  };

  let lastWriting = 0;
  document.querySelector("form[data-draft=reply] textarea")?.addEventListener("input", () => {
    if (topic && line?.readyState === WebSocket.OPEN && Date.now() - lastWriting > WRITING_EVERY) {
      lastWriting = Date.now();
      line.send("writing");
    }
  });

  // What is due is done once, however often it was said, and when somebody sees it.

  // Parts of pages that have such: fresh.js looks.
  const look = () => document.dispatchEvent(new Event("praxis-fresh"));

  const acts = { counts: count, topic: read, parts: look };
  const act = async () => {
    for (const name of [...due]) {
      due.delete(name);
      try {
        await acts[name]();
      } catch {
        // The server is away for a moment; the line breaks, too, and its next opening asks anew.
      }
    }
  };
  const want = (name) => {
    due.add(name);
    if (!document.hidden) {
      clearTimeout(timer);
      timer = setTimeout(act, 200 + Math.random() * SPREAD);
    }
  };
  const wantAll = () => {
    want("counts");
    want("parts");
    if (topic) {
      want("topic");
    }
  };

  const heard = (word) => {
    if (word === "counts") {
      want("counts");
      want("parts");
    } else if (word === "topic" && topic) {
      want("topic");
    } else if (word === "writing" && topic) {
      somebodyWrites();
    } else if (word === "anything") {
      wantAll();
    }
  };

  const open = () => {
    const address = new URL(place.dataset.live, location.href);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    line = new WebSocket(address);
    const mine = line;
    let opened = false;
    mine.addEventListener("open", () => {
      opened = true;
      pause = FIRST_PAUSE;
      if (topic) {
        mine.send(`topic ${topic.dataset.topic}`);
      }
      if (wasOpen) {
        wantAll();
      }
      wasOpen = true;
    });
    mine.addEventListener("message", (event) => heard(event.data));
    mine.addEventListener("close", () => {
      if (line !== mine) {
        return;
      }
      line = null;
      if (!opened) {
        want("counts"); // tells whether it is the session
      }
      if (!document.hidden) {
        setTimeout(() => line ?? open(), pause * (0.5 + Math.random()));
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    });
  };

  document.addEventListener("visibilitychange", () => {
    clearTimeout(hidden);
    if (document.hidden) {
      hidden = setTimeout(() => line?.close(), LONGEST_HIDDEN);
    } else {
      line ?? open();
      act();
    }
  });
  // A page that comes back from the browser's memory has lost its line.
  addEventListener("pageshow", (event) => event.persisted && (line ?? open()));
  addEventListener("pagehide", () => line?.close());
  open();
})();
