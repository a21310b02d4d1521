/** What pages and API show of notices. */
package org.praxis.notification.view;
