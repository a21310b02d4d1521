/*
 * Digits choose a level of the criterion that is being marked, and lead on to the next; keys.js presses them. Brackets, which
 * keys.js hands on while keys are on, go from criterion to criterion. The stylesheet adds the points up; what it shows is said here as well.
 */
(() => {
  const form = document.getElementById("marking");
  const criteria = [...(form?.querySelectorAll("[data-criterion]") ?? [])];
  if (criteria.length === 0) {
    return;
  }
  const levels = (criterion) => [...criterion.querySelectorAll("input[type=radio]")];
  const chosen = (criterion) => levels(criterion).find((level) => level.checked);
  let now = Math.max(0, criteria.findIndex((criterion) => !chosen(criterion)));

  const name = () => {
    criteria.forEach((criterion, place) => {
      criterion.classList.toggle("criterion-now", place === now);
      levels(criterion).forEach((level, number) => {
        if (place === now) {
          level.dataset.key = String(number + 1);
        } else {
          delete level.dataset.key;
        }
      });
    });
  };
  const say = () => {
    const sum = form.querySelector("[data-sum]");
    const points = criteria.reduce((all, criterion) => all + Number(chosen(criterion)?.dataset.points ?? 0), 0);
    sum.setAttribute("aria-label", sum.dataset.sum.replace("{0}", points).replace("{1}", sum.dataset.most));
  };
  const go = (to) => {
    now = Math.min(Math.max(to, 0), criteria.length - 1);
    name();
    (chosen(criteria[now]) ?? levels(criteria[now])[0]).focus();
  };

  let byKey = false;
  form.addEventListener("focusin", ({ target }) => {
    const place = criteria.findIndex((criterion) => criterion.contains(target));
    if (place >= 0 && place !== now && !byKey) {
      now = place;
      name();
    }
  });
  // keys.js clicks the level of a digit; then it is the next criterion's turn.
  document.addEventListener("praxis:key", (event) => {
    const key = event.detail;
    if (key === "]" || key === "[") {
      event.preventDefault();
      go(now + (key === "]" ? 1 : -1));
    } else if (/^[1-8]$/.test(key)) {
      byKey = true;
      queueMicrotask(() => (byKey = false)); // what is pressed by then was pressed by that key
    }
  });
  form.addEventListener("change", ({ target }) => {
    say();
    if (byKey && target.matches("[data-criterion] input[type=radio]") && now < criteria.length - 1) {
      byKey = false;
      go(now + 1);
    }
  });
  name();
  say();
})();
