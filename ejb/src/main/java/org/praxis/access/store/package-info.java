/** Queries about sessions, tokens and attempts; used by this feature alone. */
package org.praxis.access.store;
