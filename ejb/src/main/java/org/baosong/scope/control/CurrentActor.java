package org.baosong.scope.control;

import jakarta.enterprise.context.RequestScoped;

/**
 * The actor of the current request. Web requests set it once after authentication; message listeners and timers enter as
 * {@link Actor#system}. Not set means anonymous, who sees nothing.
 */
@RequestScoped
public class CurrentActor {

    private Actor actor = Actor.anonymous();

    public Actor get() {
        return actor;
    }

    public void enter(Actor newActor) {
        this.actor = newActor;
    }
}
