package org.baosong.scope.entity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an entity that deliberately belongs to nobody, and says why. An entity with neither this nor a scope fails the build. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Unscoped {

    /** Why rows of this entity may be seen by everybody who reaches them. */
    String value();
}
