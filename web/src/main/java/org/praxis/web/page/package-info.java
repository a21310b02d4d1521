/**
 * What every page stands on: who looks ({@link org.praxis.web.page.Viewer}), what the address says
 * ({@link org.praxis.web.page.Address}), how a form's act is tried ({@link
 * org.praxis.web.page.Attempt}) and what is shown when a page cannot be ({@link
 * org.praxis.web.page.PageFailures}).
 *
 * <p>When a form is sent, Faces asks for every condition of the page before {@code load()} has run:
 * getters answer null until then, and a form's own condition begins with {@code
 * facesContext.postback or}, so that what was typed is taken whatever has changed meanwhile.
 *
 * <p>A page is {@code webapp/<feature>/<name>.xhtml} with a bean {@code
 * org.praxis.web.<feature>.<Name>Page}: named, request-scoped, its data read once in {@code
 * load()}, which the page calls before it renders. Views keep no state on the server, so an expired
 * session or another node loses nothing.
 */
package org.praxis.web.page;
