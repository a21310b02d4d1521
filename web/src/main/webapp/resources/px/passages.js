/*
 * Comments on passages of a text. Each paragraph has an act that takes all of it, by mouse or keyboard; selected words are taken
 * instead where there are any. A passage is known by where it begins among the letters of the text, and by its words.
 */
(() => {
  const LONGEST = 4_000;
  const box = document.querySelector("[data-passages]");
  const text = box && document.querySelector(box.dataset.passages);
  if (!text) {
    return;
  }
  const form = box.closest("form");
  const list = form.elements.comments;
  const rows = box.querySelector("[data-rows]");
  const told = box.querySelector("[data-told]");
  const shown = form.querySelector("[data-comments]");
  const copy = (name) => box.querySelector(`template[data-${name}]`).content.firstElementChild.cloneNode(true);
  box.hidden = false;

  // --- where something stands

  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const pieces = [];
  let length = 0;
  while (walker.nextNode()) {
    pieces.push({ node: walker.currentNode, start: length });
    length += walker.currentNode.length;
  }
  const whole = pieces.map((piece) => piece.node.data).join("");

  const passage = (start, end) => {
    const words = whole.slice(start, end);
    const quote = words.trim().slice(0, LONGEST).trimEnd();
    return quote && { start: start + words.length - words.trimStart().length, quote };
  };
  const within = (range) => {
    const touched = pieces.filter(({ node }) => range.intersectsNode(node));
    if (touched.length === 0) {
      return null;
    }
    const [first, last] = [touched[0], touched[touched.length - 1]];
    const from = first.node === range.startContainer ? range.startOffset : 0;
    const to = last.node === range.endContainer ? range.endOffset : last.node.length;
    return passage(first.start + from, last.start + to);
  };
  const selected = () => {
    const selection = getSelection();
    return selection.isCollapsed || selection.rangeCount === 0 ? null : within(selection.getRangeAt(0));
  };

  // --- the comments

  const said = () =>
    [...rows.children].map((row) => ({ ...row.passage, comment: row.querySelector("textarea").value })).sort((a, b) => a.start - b.start);

  const paint = (comments) => {
    if (!window.CSS?.highlights) {
      return;
    }
    const ranges = comments.map(({ start, quote }) => {
      const range = document.createRange();
      const at = (place) => pieces.findLast((piece) => piece.start <= place);
      const [first, last] = [at(start), at(start + quote.length - 1)];
      range.setStart(first.node, start - first.start);
      range.setEnd(last.node, start + quote.length - last.start);
      return range;
    });
    CSS.highlights.set("passage", new Highlight(...ranges));
  };
  const preview = (comments) => {
    shown.replaceChildren(
      ...comments.map(({ quote, comment }) => {
        const item = document.createElement("li");
        const words = document.createElement("blockquote");
        const line = document.createElement("p");
        words.textContent = quote;
        line.textContent = comment;
        item.append(words, line);
        return item;
      }),
    );
    shown.hidden = comments.length === 0;
  };
  const keep = () => {
    const comments = said();
    const written = comments.filter(({ comment }) => comment.trim());
    list.value = written.length ? JSON.stringify(written) : "";
    list.dispatchEvent(new Event("input", { bubbles: true }));
    paint(comments);
    preview(written);
  };

  const add = ({ start, quote, comment = "" }) => {
    const row = copy("row");
    row.passage = { start, quote };
    row.querySelector("blockquote").textContent = quote;
    const field = row.querySelector("textarea");
    field.value = comment;
    field.addEventListener("input", (event) => {
      event.stopPropagation();
      keep();
    });
    row.querySelector("button").addEventListener("click", () => {
      row.remove();
      keep();
      box.querySelector("[data-mark]").focus();
    });
    rows.append(row);
    return field;
  };
  const comment = (on) => {
    if (!on) {
      return;
    }
    if (!form.querySelector("[name=verdict]:checked")) {
      form.querySelector("[name=verdict][value=RETURN]").checked = true;
    }
    const field = add(on);
    keep();
    form.dispatchEvent(new Event("change", { bubbles: true }));
    field.focus();
  };

  // --- how one comes to them

  const blocks = text.querySelectorAll(":scope > :not(ul, ol, hr), :scope > ul > li, :scope > ol > li");
  const acts = [...blocks].flatMap((block) => {
    const mine = pieces.filter(({ node }) => block.contains(node));
    if (mine.length === 0) {
      return [];
    }
    const last = mine[mine.length - 1];
    const all = passage(mine[0].start, last.start + last.node.length);
    if (!all) {
      return [];
    }
    const act = copy("act");
    // So that what is selected stays so.
    act.addEventListener("mousedown", (event) => event.preventDefault());
    act.addEventListener("click", () => {
      const words = selected();
      comment(words && words.start < all.start + all.quote.length && words.start + words.quote.length > all.start ? words : all);
    });
    block.append(act);
    return [act];
  });
  const mark = box.querySelector("[data-mark]");
  mark.addEventListener("mousedown", (event) => event.preventDefault());
  mark.addEventListener("click", () => {
    const words = selected();
    if (words) {
      comment(words);
    } else {
      told.textContent = told.dataset.none;
      acts[0]?.focus();
    }
  });

  // What was typed before is there again.
  try {
    JSON.parse(list.value || "[]").filter(({ start, quote }) => whole.startsWith(quote, start)).forEach(add);
  } catch {
    list.value = ""; // nothing that this page has written
  }
  keep(); // without those whose passage is gone, which would be refused
  form.addEventListener("reset", () => {
    rows.replaceChildren();
    setTimeout(keep);
  });
})();
