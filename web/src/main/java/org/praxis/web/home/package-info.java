/** The page after sign-in: what is due, what is new, what waits. */
package org.praxis.web.home;
