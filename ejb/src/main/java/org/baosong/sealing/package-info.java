/** Encryption of single values that name a person. Neighbours: filing seals answers with it; the key file is the operator's. */
package org.baosong.sealing;
