/** What the server tells those who watch over it. */
package org.praxis.web.health;
