/** The nouns of webhooks; used by this feature alone. */
package org.praxis.notification.hook.model;
