/** What a person was told: the inbox as a page and under the API. */
package org.praxis.web.notification;
