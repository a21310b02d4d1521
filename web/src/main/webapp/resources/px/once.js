/*
 * A form is sent once: whoever presses twice, or holds Ctrl+Enter, would otherwise ask the same question twice. It can be
 * sent again when the browser brings the page back (it kept it for going back), and after a while, in case the way to the
 * server was broken off.
 */
(() => {
  const WHILE = 15_000; // ms
  let underWay = new WeakSet();

  // Before the form's own listeners: what is not sent is not to be noted as sent either.
  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (form.method !== "post") {
        return;
      }
      if (underWay.has(form)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      underWay.add(form);
      setTimeout(() => underWay.delete(form), WHILE);
    },
    true,
  );
  addEventListener("pageshow", () => {
    underWay = new WeakSet();
  });
})();
