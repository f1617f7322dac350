package org.baosong.scope.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.baosong.scope.entity.Role;

/**
 * Who may call a boundary method: an actor with one of the roles, or the system itself. With no role named the method is open to
 * every logged-in actor.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permit {

    Role[] value() default {};

    /**
     * Open to every role of the business, and to nobody else: those who look after accounts see every row of the accounts, but what is
     * filed is none of their affair.
     */
    boolean business() default false;

    /** Also nobody logged in may call it; meant for log-in and public look-ups. */
    boolean anonymous() default false;

    /**
     * The part of the product in whose name the method looks beyond the actor's scope ({@code login}, {@code directory}); empty keeps
     * the actor's own scope. Such a method answers records of public columns only, in a transaction of its own.
     */
    String asSystem() default "";
}
