/** The nouns of telling by mail; used by this feature alone. */
package org.praxis.notification.mail.model;
