/** Queries on calendars of offices. */
package org.praxis.people.calendar.store;
