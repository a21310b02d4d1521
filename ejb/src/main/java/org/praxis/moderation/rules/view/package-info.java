/** What pages and API show of rules. */
package org.praxis.moderation.rules.view;
