/** What moderation tells the other features. */
package org.praxis.moderation.event;
