/** What pages and answers show of calendars. */
package org.praxis.people.calendar.view;
