/** Work and sign-offs as pages and the API show them. */
package org.praxis.training.marking.view;
