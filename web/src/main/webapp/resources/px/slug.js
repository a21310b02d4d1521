/* An address as its title suggests it, until somebody writes their own. The server does the same where the field is empty. */
(() => {
  const title = document.getElementById("title");
  const slug = document.getElementById("slug");
  if (!title || !slug) {
    return;
  }
  const LONGEST = 60;
  const SPELT = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", æ: "ae", ø: "o", œ: "oe" };
  const suggest = (words) =>
    words
      .toLowerCase()
      .replace(/[äöüßæøœ]/g, (letter) => SPELT[letter])
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, LONGEST)
      .replace(/^-+|-+$/g, "");

  let own = slug.value !== "" && slug.value !== suggest(title.value);
  slug.addEventListener("input", () => {
    own = slug.value !== "";
  });
  title.addEventListener("input", () => {
    if (!own) {
      slug.value = suggest(title.value);
    }
  });
})();
