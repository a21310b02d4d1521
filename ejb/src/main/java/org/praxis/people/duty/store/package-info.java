/** Queries about duties. */
package org.praxis.people.duty.store;
