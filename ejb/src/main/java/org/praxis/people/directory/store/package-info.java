/**
 * Queries of the synchronisation: people are compared and changed by set, in the database, never
 * one by one.
 */
package org.praxis.people.directory.store;
