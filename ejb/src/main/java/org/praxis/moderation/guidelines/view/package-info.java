/** What pages and API show of the guidelines. */
package org.praxis.moderation.guidelines.view;
