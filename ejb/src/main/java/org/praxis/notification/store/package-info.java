/** Queries about notices; used by this feature alone. */
package org.praxis.notification.store;
