/** What the page of a topic shows. */
package org.praxis.communities.visit.view;
