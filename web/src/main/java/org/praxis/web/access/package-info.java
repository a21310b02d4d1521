/** Signing in and out, and what a person keeps for it: sessions and access tokens. */
package org.praxis.web.access;
