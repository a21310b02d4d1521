/**
 * The batch job that follows the directory: read, compare, fetch photos, change, evaluate
 * audiences. {@code META-INF/batch-jobs/directory-sync.xml} has the order. Each step looks in the
 * run's row at which stage it is, so that a job begun by another node passes over what is done.
 */
package org.praxis.people.directory.job;
