/** The open line between a page and its server, see {@link org.praxis.notification.live}. */
package org.praxis.web.live;
