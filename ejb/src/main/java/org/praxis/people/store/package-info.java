/** Queries about people; used by this feature alone. */
package org.praxis.people.store;
