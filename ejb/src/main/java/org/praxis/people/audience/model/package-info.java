/** An audience as a noun; used by this feature alone. */
package org.praxis.people.audience.model;
