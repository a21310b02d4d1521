/*
 * Where the page is wide, what somebody will read stands below the text that it is about, and in sight all the while: the
 * column of the decision keeps its room for the fields. Elsewhere it stands in the form, above the button. Loaded after
 * what fills it.
 */
(() => {
  const text = document.querySelector(".bench-text");
  const previews = [...document.querySelectorAll(".bench-decision .preview")];
  if (!text || !previews.length) {
    return;
  }
  const shelf = document.createElement("div");
  shelf.className = "bench-previews";
  text.append(shelf);
  const homes = previews.map((preview) => {
    const home = document.createComment("");
    preview.before(home);
    return home;
  });
  const wide = matchMedia("(min-width: 1280px)");
  const put = () => {
    previews.forEach((preview, i) => (wide.matches ? shelf.append(preview) : homes[i].after(preview)));
  };
  wide.addEventListener("change", put);
  put();
})();
