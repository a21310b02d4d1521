/** What happened to duties. */
package org.praxis.people.duty.event;
