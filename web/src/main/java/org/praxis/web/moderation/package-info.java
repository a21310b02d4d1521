/**
 * The moderators' pages and addresses: the queue, and one case with all that is needed to decide
 * it.
 */
package org.praxis.web.moderation;
