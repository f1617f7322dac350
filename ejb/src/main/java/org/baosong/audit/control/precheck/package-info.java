/** What the machine looks at before an officer does, one small bean for each. Neighbours: filing and organisation, which say what was filed and what is registered. */
package org.baosong.audit.control.precheck;
