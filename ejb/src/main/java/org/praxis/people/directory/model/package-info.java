/** A run of the synchronisation as a noun; used by the synchronisation alone. */
package org.praxis.people.directory.model;
