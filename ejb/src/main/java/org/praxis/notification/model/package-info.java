/** The notice as a noun; used by this feature alone. */
package org.praxis.notification.model;
