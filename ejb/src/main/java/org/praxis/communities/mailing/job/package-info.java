/**
 * The batch job that imports an archive: read, thread, write. {@code
 * META-INF/batch-jobs/mailing-import.xml} has the order. Each step looks in the run's row at which
 * stage it is and how far, so that a job begun by another node goes on from there.
 */
package org.praxis.communities.mailing.job;
