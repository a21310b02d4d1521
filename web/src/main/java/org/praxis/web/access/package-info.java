/** One's own sessions and access tokens. */
package org.praxis.web.access;
