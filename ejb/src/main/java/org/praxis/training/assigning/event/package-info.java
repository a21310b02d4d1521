/** What assigning tells the other features. */
package org.praxis.training.assigning.event;
