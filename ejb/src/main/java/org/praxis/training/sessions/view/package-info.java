/** What pages and the API show of sessions. */
package org.praxis.training.sessions.view;
