/** Rules that definitions name and code knows, one small bean each. Neighbours: filing calls them; they read the register. */
package org.baosong.rules;
