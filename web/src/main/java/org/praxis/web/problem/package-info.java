/** What went wrong, in the reader's words: the same for pages and API. */
package org.praxis.web.problem;
