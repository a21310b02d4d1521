/** What happened to people. */
package org.praxis.people.event;
