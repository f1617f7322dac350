package org.baosong.kernel;

import java.util.Locale;

/** A message argument that reads differently in each language, such as the label of a field. {@link Texts} asks it in time. */
public interface Localised {

    String in(Locale locale);
}
