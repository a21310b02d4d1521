/** Keeps legal holds, and reads what they kept. */
package org.praxis.people.hold.store;
