/** Keeps templates. */
package org.praxis.moderation.templates.store;
