/*
 * Takes the case, or the appeal, that somebody has before their eyes, keeps it while they work on it, and gives it back when they leave. Whoever
 * does nothing for ten minutes loses it: only a key, a click, a word or a turn of the wheel renews it. Whoever has begun to write
 * is asked before a button or its key gives it back.
 */
(() => {
  const place = document.getElementById("claim");
  const form = document.querySelector("form[data-draft=decision], form[data-draft=judgement]");
  if (!place || !form) {
    return;
  }
  const RENEW = 60_000; // ms
  const address = place.querySelector("form").action;
  let last = 0;
  let mine = false;
  let leaving = false;

  const claim = async () => {
    last = Date.now();
    try {
      // An act that succeeds leads elsewhere; there is no need to go.
      const answer = await fetch(address, {
        method: "POST",
        body: new URLSearchParams({ claim: "take" }),
        redirect: "manual",
      });
      mine = answer.type === "opaqueredirect";
    } catch {
      mine = false; // without a line nothing can be decided either
    }
    document.dispatchEvent(new Event("praxis-fresh"));
  };
  const work = () => {
    if (!document.hidden && !leaving && Date.now() - last > RENEW) {
      claim();
    }
  };

  const question = document.getElementById("give-back");
  const begun = () =>
    [...form.elements].some(({ name, type, value, defaultValue }) =>
      ["message", "answer"].includes(name)
        ? value.trim() !== ""
        : name === "comments"
          ? !["", "[]"].includes(value)
          : ["textarea", "text"].includes(type) && value !== defaultValue,
    );
  let agreed = false;
  // Its button, wherever that is by now: fresh.js puts others in its place.
  place.addEventListener("click", (event) => {
    if (event.target.closest("[name=release]") && !agreed && begun()) {
      event.preventDefault();
      question.returnValue = "";
      question.showModal();
    }
  });
  question.addEventListener("close", () => {
    if (question.returnValue === "release") {
      agreed = true;
      place.querySelector("[name=release]")?.click();
    }
  });

  for (const sign of ["keydown", "pointerdown", "input", "wheel"]) {
    addEventListener(sign, work, { passive: true });
  }
  document.addEventListener("visibilitychange", work);
  // Deciding and giving back end it themselves.
  document.addEventListener("submit", (event) => {
    leaving = event.target.action === address || event.target === form;
  });
  addEventListener("pagehide", () => {
    if (mine && !leaving) {
      navigator.sendBeacon(address, new URLSearchParams({ release: "left" }));
    }
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      leaving = false;
      last = 0;
      work();
    }
  });
  work();
})();
