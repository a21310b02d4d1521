/** Who joined and left audiences. */
package org.praxis.people.audience.event;
