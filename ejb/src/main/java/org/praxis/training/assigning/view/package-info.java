/** What pages and API show of rules, assignments, exemptions and requests. */
package org.praxis.training.assigning.view;
