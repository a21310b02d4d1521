/**
 * Moving in: the archive of a mailing list becomes topics and replies of a community. Whoever owns
 * the community sends it, as a file; it is kept in the database while a batch job reads it message
 * by message, finds out which belong together, and writes them as they were published then: in the
 * names of colleagues where their address is known, else of external authors. What was imported
 * once is not imported again, so a longer archive adds what is new. Nobody is told of any of it.
 */
package org.praxis.communities.mailing;
