/** What every answer and every request of the web tier goes through. */
package org.praxis.web.security;
