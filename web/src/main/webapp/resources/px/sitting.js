/*
 * Saves each answer of a sitting as it is given, and counts the time that is left. The server decides about both: without
 * scripts a press on "save" does the same.
 */
(() => {
  const TYPING = 800; // ms after the last key
  const AGAIN = 3000; // ms until what could not be sent is sent once more
  const LATE = 6000; // ms after the end, when the server has ended it
  const form = document.querySelector("form[data-sitting]");
  if (!form || !form.dataset.sitting) {
    return;
  }
  const state = form.querySelector("[data-state]");
  const say = (text) => {
    state.textContent = text;
  };
  const items = [...form.querySelectorAll("[data-item]")];
  const waiting = new Map();
  const running = new Set();

  const answer = (item) => {
    const fields = [...item.querySelectorAll("[name^='answers-']")];
    if (fields.some((field) => field.matches("select"))) {
      return { places: fields.map((field) => (field.value ? Number(field.value) : null)) };
    }
    if (fields.some((field) => field.matches("[type=radio], [type=checkbox]"))) {
      return { options: fields.filter((field) => field.checked).map((field) => Number(field.value)) };
    }
    return { text: fields[0].value };
  };

  // Of what it names a reader is told even while that is hidden.
  const describe = (field, flaw) => {
    const names = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((name) => name && name !== flaw.id);
    if (!flaw.hidden) {
      names.push(flaw.id);
    }
    if (names.length) {
      field.setAttribute("aria-describedby", names.join(" "));
    } else {
      field.removeAttribute("aria-describedby");
    }
  };

  const show = (item, saved) => {
    item.querySelector("[name^='version-']").value = saved.version;
    const understood = item.querySelector("[data-understood]");
    if (understood && item.dataset.kind === "NUMERIC") {
      understood.textContent = saved.understood
        ? understood.dataset.understood.replace("{0}", saved.understood.replace(".", understood.dataset.decimal))
        : "";
    }
    const flaw = item.querySelector("[data-flaw]");
    if (flaw) {
      flaw.hidden = !saved.flaw;
      item.querySelectorAll("[aria-invalid]").forEach((field) => {
        field.setAttribute("aria-invalid", Boolean(saved.flaw));
        describe(field, flaw);
      });
    }
    const link = document.querySelector(`[data-to="${item.dataset.item}"]`);
    link.classList.toggle("sitting-done", saved.complete);
    const answered = document.querySelector("[data-answered]");
    answered.textContent = answered.dataset.answered
      .replace("{0}", document.querySelectorAll(".sitting-done").length)
      .replace("{1}", items.length);
  };

  // What is sent outlives the page.
  const put = (item, version) =>
    fetch(`${form.dataset.sitting}/answers/${item.dataset.item}`, {
      method: "PUT",
      keepalive: true,
      headers: { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang },
      body: JSON.stringify({ answer: answer(item), version }),
    });
  const version = (item) => Number(item.querySelector("[name^='version-']").value);

  const send = async (item) => {
    clearTimeout(waiting.get(item));
    waiting.delete(item);
    if (running.has(item)) {
      later(item, TYPING); // one after the other, or the second would not know the first one's version
      return;
    }
    running.add(item);
    say(form.dataset.saving);
    try {
      const response = await put(item, version(item));
      if (response.ok) {
        show(item, await response.json());
        say(form.dataset.saved);
      } else if (response.status === 409) {
        say(form.dataset.elsewhere);
      } else {
        say((await response.json()).detail ?? form.dataset.unsaved);
      }
    } catch {
      say(form.dataset.unsaved);
      later(item, AGAIN);
    } finally {
      running.delete(item);
    }
  };

  const later = (item, delay) => {
    clearTimeout(waiting.get(item));
    waiting.set(item, setTimeout(() => send(item), delay));
  };

  form.addEventListener("change", (event) => {
    const item = event.target.closest("[data-item]");
    if (item) {
      send(item);
    }
  });
  form.addEventListener("input", (event) => {
    const item = event.target.closest("[data-item]");
    if (item && event.target.matches("[type=text]")) {
      later(item, TYPING);
    }
  });
  // What the form itself sends need not be sent twice.
  form.addEventListener("submit", () => {
    waiting.forEach((timer) => clearTimeout(timer));
    waiting.clear();
  });
  // Who turns to something else may not come back. Who leaves the page is not there for an answer, and what runs by then
  // may arrive before or after this one: whatever its version, this is the newer text, and that one's version is old then.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      [...waiting.keys()].forEach(send);
    }
  });
  addEventListener("pagehide", () => {
    waiting.forEach((timer, item) => {
      clearTimeout(timer);
      put(item, running.has(item) ? null : version(item)).catch(() => {});
    });
    waiting.clear();
  });
  // What was sent on leaving has made versions that a page kept by the browser knows nothing of.
  addEventListener("pageshow", (event) => event.persisted && location.reload());

  const clocks = [...document.querySelectorAll("[data-ends]")];
  const left = clocks[0];
  if (!left) {
    return;
  }
  const announce = document.querySelector("[data-announce]");
  const ahead = Number(left.dataset.made) - Date.now();
  const said = new Set();
  const tick = () => {
    const rest = Number(left.dataset.ends) - Date.now() - ahead;
    if (rest < -LATE) {
      location.reload();
      return;
    }
    const seconds = Math.max(0, Math.ceil(rest / 1000));
    for (const clock of clocks) {
      clock.hidden = false;
      clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }
    for (const minutes of [5, 1]) {
      if (seconds <= minutes * 60 && seconds > minutes * 60 - 5 && !said.has(minutes)) {
        said.add(minutes);
        announce.textContent = left.dataset.minutes.replace("{0}", minutes);
      }
    }
    setTimeout(tick, 1000);
  };
  tick();
})();
