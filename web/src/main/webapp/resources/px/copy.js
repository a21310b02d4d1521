/* The button that copies the field beside it is there only where it can act; without it one copies by hand. */
for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // Where the page is not served by TLS. Where that is refused too, the field is chosen to be copied by hand.
      if (!document.execCommand("copy")) {
        return;
      }
    }
    button.textContent = button.dataset.copied;
  });
}
