/** Signing in and out, one's own profile, and people's faces. */
package org.praxis.web.people;
