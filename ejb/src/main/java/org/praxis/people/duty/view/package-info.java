/** Duties as pages and answers show them. */
package org.praxis.people.duty.view;
