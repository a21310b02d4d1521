/** A run of the import as a noun; used by this feature alone. */
package org.praxis.communities.mailing.model;
