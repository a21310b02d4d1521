/** What pages and API show of charters, cases and decisions. */
package org.praxis.moderation.view;
