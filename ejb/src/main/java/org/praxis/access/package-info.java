/**
 * What belongs to signing in, and is no business of a directory.
 *
 * <p>Praxis keeps no passwords: the container authenticates. This feature slows down those who
 * guess ({@link org.praxis.access.Throttle}), knows who is signed in where and for how long ({@link
 * org.praxis.access.SessionKeeping} for the web tier, {@link org.praxis.access.Sessions} for the
 * person), lets programs in with a token in a person's stead ({@link
 * org.praxis.access.AccessTokens}, {@link org.praxis.access.TokenSignIn}), and records what came of
 * it in the audit log ({@link org.praxis.access.SignInEvents}). Everything is in PostgreSQL, so
 * that a second node knows the same. No feature uses it.
 */
package org.praxis.access;
