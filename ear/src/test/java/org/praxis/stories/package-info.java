/**
 * Stories about the built archive on the assembled server: through the API and in a real browser.
 */
package org.praxis.stories;
