/*
 * Taking up what somebody said without leaving the page: "Quote" puts what is selected of it, or all of it, into the reply.
 * Without it the link shows the page with the quote in the reply.
 */
(() => {
  const field = document.querySelector("form[data-draft=reply] textarea");
  if (!field) {
    return;
  }
  const put = (quote) => {
    const before = field.value.slice(0, field.selectionEnd).trimEnd();
    const after = field.value.slice(field.selectionEnd).trimStart();
    const head = (before ? before + "\n\n" : "") + quote.trimEnd() + "\n\n";
    field.value = head + after;
    field.focus();
    field.setSelectionRange(head.length, head.length);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const selected = (link) => {
    const selection = getSelection();
    const prose = link.closest(".post")?.querySelector(".prose");
    return prose && !selection.isCollapsed && prose.contains(selection.anchorNode) && prose.contains(selection.focusNode)
      ? selection.toString().trim()
      : "";
  };
  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.("a.act[href*='quote=']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const part = selected(link);
    try {
      const answer = await fetch(`/api/v1/contributions/${new URL(link.href).searchParams.get("quote")}/quote`, {
        headers: { Accept: "application/json" },
      });
      const { text } = await answer.json();
      // Its first two lines say whose words they are.
      const head = text.split("\n").slice(0, 2).join("\n") + "\n";
      put(part ? head + part.split("\n").map((line) => `> ${line}`).join("\n") : text);
    } catch {
      location.assign(link.href);
    }
  });
})();
